import { fairCopy } from '../../shared/article/fair-copy.ts';
import { EXIT } from '../exit-code.ts';
import { readSource } from '../extract/read-source.ts';
import { writeOut } from '../write-out.ts';
import type { LicenseFormat } from './license-format.ts';
import { licenseReport } from './license-report.ts';
import { licenseText } from './license-text.ts';

/** One page whose rights are asked for, and how they are to be written. */
export interface LicenseJob {
  readonly source: string;
  readonly format: LicenseFormat;
  readonly contentType?: string | undefined;
}

/** Prints what one page says of rights. Answers the exit code: 1 when the page is none. */
export async function licensePage({ source, format, contentType }: LicenseJob): Promise<number> {
  const file = await readSource(source, contentType);
  const read = file.outcome === 'read' ? fairCopy(file.raw) : file;
  if (read.outcome === 'rejected') {
    const { rejection } = read;
    if (format === 'json') await writeOut(`${JSON.stringify({ source, rejection }, null, 2)}\n`);
    process.stderr.write(`${source}: rejected (${rejection.reason}): ${rejection.detail}\n`);
    return EXIT.failed;
  }
  const report = licenseReport(read.article);
  await writeOut(
    format === 'json' ? `${JSON.stringify({ source, ...report }, null, 2)}\n` : licenseText(source, report),
  );
  return EXIT.done;
}
