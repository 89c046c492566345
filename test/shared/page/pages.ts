import { decode } from '../../../shared/page/decode.ts';
import { parse } from '../../../shared/page/parse.ts';
import type { ParsedPage } from '../../../shared/page/parsed-page.ts';
import type { DecodedPage } from '../../../shared/page/raw-page.ts';
import type { Rejection } from '../../../shared/page/rejection.ts';

const encoder = new TextEncoder();

/** Decodes a text given as UTF-8 bytes, and fails where it is rejected. */
export function decodedPage(text: string, name = 'page.html'): DecodedPage {
  const decoded = decode({ bytes: encoder.encode(text), name });
  if (decoded.outcome === 'rejected') throw new Error(decoded.rejection.detail);
  return decoded.page;
}

/** Decodes and parses, and fails where that is rejected. */
export function parsedPage(text: string, name = 'page.html'): ParsedPage {
  const parsed = parse(decodedPage(text, name));
  if (parsed.outcome === 'rejected') throw new Error(parsed.rejection.detail);
  return parsed.page;
}

/** The rejection of bytes or a text; undefined where they are decoded and parsed. */
export function rejectionOf(content: string | Uint8Array, name = 'page.html'): Rejection | undefined {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const decoded = decode({ bytes, name });
  if (decoded.outcome === 'rejected') return decoded.rejection;
  const parsed = parse(decoded.page);
  return parsed.outcome === 'rejected' ? parsed.rejection : undefined;
}
