import type { Article } from '../../shared/article/article.ts';
import { renderHtml } from '../../shared/article/render/html.ts';
import { renderMarkdown } from '../../shared/article/render/markdown.ts';
import { renderText } from '../../shared/article/render/text.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { EXIT } from '../exit-code.ts';
import { openRecords } from '../stack/open-records.ts';
import { openStack, type StackChoice } from '../stack/open-stack.ts';
import { writeOut } from '../write-out.ts';
import type { ShowFormat } from './show-format.ts';

/** What to print, and of which stack. */
export interface ShowOptions extends StackChoice {
  readonly format: ShowFormat;
}

const RENDERERS: Readonly<Record<Exclude<ShowFormat, 'json'>, (article: Article) => string>> = {
  markdown: renderMarkdown,
  html: renderHtml,
  text: (article) => `${renderText(article)}\n`,
};

/** Prints a record. Answers the exit code: failed where there is none, or no article in it to print. */
export async function showRecord(id: string, options: ShowOptions): Promise<number> {
  const stack = await openStack(options);
  try {
    const record = await (await openRecords(stack)).get(id);
    if (record === undefined) return fail(`no record ${id} in this stack`);
    if (options.format === 'json') {
      await writeOut(`${JSON.stringify(record, null, 2)}\n`);
      return EXIT.done;
    }
    if (record.status !== 'ingested') return fail(`record ${id} has no article: ${reasonOf(record)}`);
    await writeOut(RENDERERS[options.format](record.article));
    return EXIT.done;
  } finally {
    stack.close();
  }
}

function reasonOf(record: Exclude<ArticleRecord, { status: 'ingested' }>): string {
  if (record.status === 'removed') return 'its page was removed';
  return `rejected (${record.rejection.reason}): ${record.rejection.detail}`;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return EXIT.failed;
}
