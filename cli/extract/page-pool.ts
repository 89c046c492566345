import { Worker } from 'node:worker_threads';
import { type CopiedPage, failed, type PageJob } from './copy-page.ts';

/** Worker threads that copy pages, each one page at a time. */
export interface PagePool {
  /** Never rejects: a page that brings its thread down is a failed page, and a new thread takes its place. */
  copy(job: PageJob): Promise<CopiedPage>;
  close(): Promise<void>;
}

const PAGE_WORKER = new URL('./page-worker.ts', import.meta.url);

/** Starts `size` threads that run `script`. */
export function openPagePool(size: number, script = PAGE_WORKER): PagePool {
  const startWorker = (): Worker => new Worker(script);
  const idle = Array.from({ length: size }, startWorker);
  const waiting: ((worker: Worker) => void)[] = [];
  const release = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const acquire = (): Promise<Worker> => {
    const worker = idle.pop();
    return worker === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(worker);
  };
  return {
    async copy(job) {
      const worker = await acquire();
      const answer = await askWorker(worker, job);
      release(answer.alive ? worker : startWorker());
      return answer.page;
    },
    async close() {
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}

function askWorker(worker: Worker, job: PageJob): Promise<{ page: CopiedPage; alive: boolean }> {
  return new Promise((resolve) => {
    const onAnswer = (page: CopiedPage): void => settle({ page, alive: true });
    const onError = (error: Error): void => settle({ page: failed(error.message, job), alive: false });
    const onExit = (code: number): void =>
      settle({ page: failed(`its worker thread ended with code ${code}`, job), alive: false });
    const settle = (answer: { page: CopiedPage; alive: boolean }): void => {
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
