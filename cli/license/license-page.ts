import { fairCopy } from '../../shared/article/fair-copy.ts';
import type { PageJob } from '../one-page/page-job.ts';
import { reportPage } from '../one-page/report-page.ts';
import { licenseReport } from './license-report.ts';
import { licenseText } from './license-text.ts';

/** Prints what one page says of rights. Answers the exit code: 1 when the page is none. */
export function licensePage(job: PageJob): Promise<number> {
  return reportPage(
    job,
    (raw) => {
      const copy = fairCopy(raw);
      return copy.outcome === 'rejected' ? copy : { outcome: 'report', report: licenseReport(copy.article) };
    },
    licenseText,
  );
}
