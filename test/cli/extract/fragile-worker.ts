import { parentPort } from 'node:worker_threads';
import type { PageJob } from '../../../cli/extract/copy-page.ts';

// Stands in for the page worker: the source says how the thread ends.
parentPort?.on('message', ({ source }: PageJob) => {
  if (source === 'exit') process.exit(3);
  if (source === 'throw') throw new Error('out of luck');
  parentPort?.postMessage({ output: source });
});
