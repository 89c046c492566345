import type { RawPage } from '../../shared/page/raw-page.ts';
import type { Rejection } from '../../shared/page/rejection.ts';
import { EXIT } from '../exit-code.ts';
import { readSource } from '../extract/read-source.ts';
import { writeOut } from '../write-out.ts';
import type { PageJob } from './page-job.ts';

type Rejected = { readonly outcome: 'rejected'; readonly rejection: Rejection };

/**
 * Reads one page and prints a report of it: as JSON beside its source, or as text. Answers the exit code: 1 when the
 * page gives no article, with the rejection.
 */
export async function reportPage<Report extends object>(
  { source, format, contentType }: PageJob,
  report: (raw: RawPage) => Rejected | { readonly outcome: 'report'; readonly report: Report },
  textOf: (source: string, report: Report) => string,
): Promise<number> {
  const file = await readSource(source, contentType);
  const told = file.outcome === 'read' ? report(file.raw) : file;
  if (told.outcome === 'rejected') {
    const { rejection } = told;
    if (format === 'json') await writeOut(`${JSON.stringify({ source, rejection }, null, 2)}\n`);
    process.stderr.write(`${source}: rejected (${rejection.reason}): ${rejection.detail}\n`);
    return EXIT.failed;
  }
  await writeOut(
    format === 'json'
      ? `${JSON.stringify({ source, ...told.report }, null, 2)}\n`
      : textOf(source, told.report),
  );
  return EXIT.done;
}
