import { decode } from '../page/decode.ts';
import { parse } from '../page/parse.ts';
import type { DecodedPage, RawPage } from '../page/raw-page.ts';
import type { Rejection } from '../page/rejection.ts';
import { placeDeclaredBody } from './place-declared-body.ts';
import { strip } from './strip.ts';
import type { StrippedPage } from './stripped-page.ts';

/** A raw page read as far as stripping, or why it could not be; `page` is absent where it could not even be decoded. */
export type ReadPage =
  | { readonly outcome: 'stripped'; readonly stripped: StrippedPage; readonly page: DecodedPage }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection; readonly page?: DecodedPage };

/** Decodes, parses and strips a raw page: the one way to a stripped page, for the fair copy and for its explanation. */
export function readPage(raw: RawPage): ReadPage {
  const decoded = decode(raw);
  if (decoded.outcome === 'rejected') return decoded;
  const parsed = parse(decoded.page);
  if (parsed.outcome === 'rejected') return { ...parsed, page: decoded.page };
  placeDeclaredBody(parsed.page);
  return { outcome: 'stripped', stripped: strip(parsed.page), page: decoded.page };
}
