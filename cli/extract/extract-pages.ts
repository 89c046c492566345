import { availableParallelism } from 'node:os';
import { EXIT } from '../exit-code.ts';
import { startProgress } from '../progress.ts';
import { writeOut } from '../write-out.ts';
import { copyPage, type PageJob } from './copy-page.ts';
import { inOrder } from './in-order.ts';
import { STDIN } from './list-sources.ts';
import { openPagePool } from './page-pool.ts';

/** From so many pages on, threads save more time than they take to start (about 0.2 s each). */
const MIN_PAGES_FOR_THREADS = 16;

/** Pages a thread may be ahead of the one that is written next; bounds what is held in memory. */
const PAGES_AHEAD = 8;

/** Copies all pages and writes each in its turn. Answers the exit code: 1 when any was rejected or failed. */
export async function extractPages(jobs: readonly PageJob[]): Promise<number> {
  const threads = jobs.length < MIN_PAGES_FOR_THREADS ? 0 : Math.min(availableParallelism(), jobs.length);
  const pool = openPagePool(threads);
  const progress = startProgress(jobs.length, 'pages');
  const copy = (job: PageJob) => (threads === 0 || job.source === STDIN ? copyPage(job) : pool.copy(job));
  let problems = 0;
  for await (const page of inOrder(jobs, copy, Math.max(1, threads * PAGES_AHEAD))) {
    await writeOut(page.output);
    if (page.problem !== undefined) {
      problems += 1;
      progress.say(page.problem);
    }
    progress.step();
  }
  progress.stop();
  await pool.close();
  if (problems > 0 && jobs.length > 1) progress.say(`${problems} of ${jobs.length} pages gave no article`);
  return problems === 0 ? EXIT.done : EXIT.failed;
}
