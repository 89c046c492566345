import { strip } from '../../../shared/article/strip.ts';
import type { StrippedPage } from '../../../shared/article/stripped-page.ts';
import { parse } from '../../../shared/page/parse.ts';
import type { ParsedPage } from '../../../shared/page/parsed-page.ts';

/** A page from markup, or from bare text. Throws where parsing rejects it. */
export function pageOf(text: string, format: 'html' | 'text' = 'html'): ParsedPage {
  const parsed = parse({ text, format, encoding: 'utf-8', encodingSource: 'default', replacements: 0 });
  if (parsed.outcome === 'rejected') throw new Error(parsed.rejection.detail);
  return parsed.page;
}

const PROSE =
  'The harbour was quiet that morning, and the boats that had come in overnight lay side by side along the quay, ' +
  'their nets still wet. Nobody had expected the fleet back before the weekend, and the market was not yet open.';

/** A stripped page of this markup around an article of its own; `end` stands at the article's end. */
export function strippedPage(parts: { head?: string; end?: string; after?: string }): StrippedPage {
  return strip(
    pageOf(`<!doctype html><html lang="en"><head><title>Quiet harbour</title>${parts.head ?? ''}</head><body>
<main><article><h1>Quiet harbour</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>${parts.end ?? ''}</article></main>
${parts.after ?? ''}</body></html>`),
  );
}
