import type { DecodedPage, RawPage } from '../page/raw-page.ts';
import type { Rejection } from '../page/rejection.ts';
import type { Article } from './article.ts';
import { extract } from './extract.ts';
import { readPage } from './read-page.ts';

/** A page's fair copy, or why it has none; `page` is absent where it could not even be decoded. */
export type FairCopy =
  | { readonly outcome: 'article'; readonly article: Article; readonly page: DecodedPage }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection; readonly page?: DecodedPage };

/**
 * Makes the fair copy of a raw page: decode, parse, strip, extract.
 *
 * @example
 * const copy = fairCopy({ bytes: await readFile('page.html'), name: 'page.html' });
 * if (copy.outcome === 'article') console.log(copy.article.headline);
 */
export function fairCopy(raw: RawPage): FairCopy {
  const read = readPage(raw);
  if (read.outcome === 'rejected') return read;
  return { outcome: 'article', article: extract(read.stripped), page: read.page };
}
