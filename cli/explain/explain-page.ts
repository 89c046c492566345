import { explain } from '../../shared/article/explain.ts';
import { readPage } from '../../shared/article/read-page.ts';
import { EXIT } from '../exit-code.ts';
import { readSource } from '../extract/read-source.ts';
import { writeOut } from '../write-out.ts';
import type { ExplainFormat } from './explain-format.ts';
import { explanationText } from './explanation-text.ts';

/** One page to explain, and how. */
export interface ExplainJob {
  readonly source: string;
  readonly format: ExplainFormat;
  readonly contentType?: string | undefined;
}

/** Prints what became of every piece of one page. Answers the exit code: 1 when the page is none. */
export async function explainPage({ source, format, contentType }: ExplainJob): Promise<number> {
  const file = await readSource(source, contentType);
  const read = file.outcome === 'read' ? readPage(file.raw) : file;
  if (read.outcome === 'rejected') {
    const { rejection } = read;
    if (format === 'json') await writeOut(`${JSON.stringify({ source, rejection }, null, 2)}\n`);
    process.stderr.write(`${source}: rejected (${rejection.reason}): ${rejection.detail}\n`);
    return EXIT.failed;
  }
  const explanation = explain(read.stripped);
  await writeOut(
    format === 'json'
      ? `${JSON.stringify({ source, ...explanation }, null, 2)}\n`
      : explanationText(source, explanation),
  );
  return EXIT.done;
}
