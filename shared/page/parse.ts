import { ensureBody } from './ensure-body.ts';
import { MAX_PAGE_DEPTH } from './limits.ts';
import { openFallbacks } from './open-fallbacks.ts';
import { openShadowRoots } from './open-shadow-roots.ts';
import { parseHtml } from './parse-html.ts';
import { parseText } from './parse-text.ts';
import type { ParsedPage } from './parsed-page.ts';
import { placeFormulas } from './place-formulas.ts';
import { mayBeStreamed, placeStreamed } from './place-streamed.ts';
import type { DecodedPage } from './raw-page.ts';
import type { Rejection } from './rejection.ts';
import { walkElements } from './walk-elements.ts';

/** A page as a tree, or why it has none. */
export type Parsed =
  | { readonly outcome: 'parsed'; readonly page: ParsedPage }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** Parses a page into a tree that always has a `body`. Rejects what nests past the limit; never throws. */
export function parse(page: DecodedPage): Parsed {
  const { format, headers } = page;
  const { document, depth, holds } =
    format === 'text' ? parseText(page.text) : parseHtml(page.text, page.hides ?? true);
  if (document === null) return tooDeep;
  const settled = holds.templates && mayBeStreamed(page.text) ? placeStreamed(document) : depth;
  if (settled > MAX_PAGE_DEPTH) return tooDeep;
  const opened = holds.templates && openShadowRoots(document) ? walkElements(document) : settled;
  if (opened > MAX_PAGE_DEPTH) return tooDeep;
  if (holds.fallbacks) openFallbacks(document);
  if (holds.formulas) placeFormulas(document);
  const body = ensureBody(document);
  return { outcome: 'parsed', page: { format, document, body, depth: opened, headers } };
}

const tooDeep: Parsed = {
  outcome: 'rejected',
  rejection: {
    reason: 'too-deep',
    detail: `expected elements nested at most ${MAX_PAGE_DEPTH} deep, found more in the page and stopped there`,
  },
};
