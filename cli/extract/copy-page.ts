import type { Article } from '../../shared/article/article.ts';
import { fairCopy } from '../../shared/article/fair-copy.ts';
import { renderHtml } from '../../shared/article/render/html.ts';
import { renderMarkdown } from '../../shared/article/render/markdown.ts';
import { renderText } from '../../shared/article/render/text.ts';
import type { Rejection } from '../../shared/page/rejection.ts';
import type { OutputFormat } from './output-format.ts';
import { readSource } from './read-source.ts';

/** One page to copy: where it lies, how it is to be written, and the content type it was served with if known. */
export interface PageJob {
  readonly source: string;
  readonly format: OutputFormat;
  readonly contentType?: string | undefined;
}

/** The text to write for one page (empty where the format has none for it), and the sentence of what went wrong. */
export interface CopiedPage {
  readonly output: string;
  readonly problem?: string | undefined;
}

/** Reads, copies and renders one page. Never throws: whatever happens to one page must not stop the others. */
export async function copyPage(job: PageJob): Promise<CopiedPage> {
  try {
    const read = await readSource(job.source, job.contentType);
    const copied = read.outcome === 'read' ? fairCopy(read.raw) : read;
    if (copied.outcome === 'article') return { output: render(copied.article, job) };
    return rejected(copied.rejection, job);
  } catch (error) {
    return failed(failureOf(error), job);
  }
}

/** Debugging asks where in the code a page failed; nobody else does. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['FAIRCOPY_DEBUG'] === '1' ? (error.stack ?? error.message) : error.message;
}

function render(article: Article, { source, format }: PageJob): string {
  switch (format) {
    case 'text':
      return endLine(renderText(article));
    case 'markdown':
      return endLine(renderMarkdown(article));
    case 'html':
      return endLine(renderHtml(article));
    case 'ndjson':
      return `${JSON.stringify({ source, article, text: renderText(article) })}\n`;
    case 'json':
      return `${JSON.stringify({ article, text: renderText(article) }, null, 2)}\n`;
  }
}

function rejected(rejection: Rejection, job: PageJob): CopiedPage {
  return {
    output: withoutArticle({ rejection }, job),
    problem: `${job.source}: rejected (${rejection.reason}): ${rejection.detail}`,
  };
}

/** What `copyPage` answers for a page that an unexpected fault stopped. */
export function failed(failure: string, job: PageJob): CopiedPage {
  return { output: withoutArticle({ failure }, job), problem: `${job.source}: failed: ${failure}` };
}

/** Only JSON can say in its place that there is no article; the other formats stay empty. */
function withoutArticle(verdict: object, { source, format }: PageJob): string {
  if (format === 'ndjson') return `${JSON.stringify({ source, ...verdict })}\n`;
  return format === 'json' ? `${JSON.stringify(verdict, null, 2)}\n` : '';
}

const endLine = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
