import { parentPort } from 'node:worker_threads';
import { copyPage, type PageJob } from './copy-page.ts';

// One job at a time: the pool sends the next only after the answer to the last.
parentPort?.on('message', async (job: PageJob) => {
  parentPort?.postMessage(await copyPage(job));
});
