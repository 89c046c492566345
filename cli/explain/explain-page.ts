import { explain } from '../../shared/article/explain.ts';
import { explainPageType } from '../../shared/article/page-type/explain-page-type.ts';
import { readPage } from '../../shared/article/read-page.ts';
import type { PageJob } from '../one-page/page-job.ts';
import { reportPage } from '../one-page/report-page.ts';
import { explanationText } from './explanation-text.ts';

/** Prints what kind of page one is, and what became of every piece of it. Answers the exit code: 1 when the page is none. */
export function explainPage(job: PageJob): Promise<number> {
  return reportPage(
    job,
    (raw) => {
      const read = readPage(raw);
      if (read.outcome === 'rejected') return read;
      const report = { page: explainPageType(read.stripped), ...explain(read.stripped) };
      return { outcome: 'report', report };
    },
    explanationText,
  );
}
