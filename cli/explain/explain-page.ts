import { explain } from '../../shared/article/explain.ts';
import { readPage } from '../../shared/article/read-page.ts';
import type { PageJob } from '../one-page/page-job.ts';
import { reportPage } from '../one-page/report-page.ts';
import { explanationText } from './explanation-text.ts';

/** Prints what became of every piece of one page. Answers the exit code: 1 when the page is none. */
export function explainPage(job: PageJob): Promise<number> {
  return reportPage(
    job,
    (raw) => {
      const read = readPage(raw);
      return read.outcome === 'rejected' ? read : { outcome: 'report', report: explain(read.stripped) };
    },
    explanationText,
  );
}
