import { Buffer } from 'node:buffer';
import { beforeSecondEncoding } from './before-second-encoding.ts';
import { readContentType } from './content-type.ts';
import { findEncoding } from './find-encoding.ts';
import { HIDDEN_CHARACTERS } from './hidden-characters.ts';
import { MAX_PAGE_BYTES } from './limits.ts';
import type { DecodedPage, RawPage } from './raw-page.ts';
import type { Rejection } from './rejection.ts';
import { binaryKind, foreignTextKind } from './sniff-kind.ts';

/** A page as text, or why it can never be one. */
export type Decoded =
  | { readonly outcome: 'decoded'; readonly page: DecodedPage }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

const TEXT_NAME = /\.(?:txt|text)(?:\.gz)?$/i;
const HTML_NAME = /\.x?html?(?:\.gz)?$/i;
const REPLACEMENT = '\uFFFD';
const UNSEEN = /^[\s\0\u200b\u2060\ufeff]*$/u;

/** Decodes a page's bytes by the WHATWG rules. Rejects what is empty, binary, JSON or a feed; never throws. */
export function decode(raw: RawPage): Decoded {
  const { bytes } = raw;
  const where = raw.name === undefined ? 'the page' : `"${raw.name}"`;
  if (bytes.length === 0)
    return rejected('empty', `expected an HTML page or a text, found no bytes in ${where}`);
  if (bytes.length > MAX_PAGE_BYTES)
    return rejected(
      'too-large',
      `expected at most ${MAX_PAGE_BYTES} bytes, found ${bytes.length} in ${where}`,
    );
  const { type, charset } = readContentType(raw.contentType);
  const format = formatOf(type, raw.name);
  const { encoding, encodingSource } = findEncoding(bytes, charset, format === 'html');
  // UTF-16 is full of NULs; its own byte order mark or label says that it is text.
  const binary = encoding.startsWith('UTF-16') ? null : binaryKind(bytes);
  if (binary !== null)
    return rejected('not-html', `expected an HTML page or a text, found ${binary} in ${where}`);
  const single = (encoding === 'UTF-8' ? beforeSecondEncoding(bytes) : null) ?? bytes;
  const text = new TextDecoder(encoding).decode(single);
  const hides =
    encoding === 'UTF-8' ? holdsHidden(single) : HIDDEN_CHARACTERS.some((one) => text.includes(one));
  if (UNSEEN.test(text))
    return rejected('empty', `expected an HTML page or a text, found only white space in ${where}`);
  const foreign = foreignTextKind(text, format);
  if (foreign !== null)
    return rejected('not-html', `expected an HTML page or a text, found ${foreign} in ${where}`);
  const replacements = text.includes(REPLACEMENT) ? text.split(REPLACEMENT).length - 1 : 0;
  return {
    outcome: 'decoded',
    page: { text, encoding, encodingSource, replacements, hides, format, headers: raw.headers },
  };
}

/** Looked for in the bytes: ten times as fast as in a text. */
function holdsHidden(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return HIDDEN_CHARACTERS.some((one) => view.includes(one));
}

/** The name decides before a content type that stores give by default; a page is HTML where nothing says text. */
function formatOf(type: string, name: string | undefined): 'html' | 'text' {
  if (name !== undefined && TEXT_NAME.test(name)) return 'text';
  if (name !== undefined && HTML_NAME.test(name)) return 'html';
  return type === 'text/plain' ? 'text' : 'html';
}

const rejected = (reason: Rejection['reason'], detail: string): Decoded => ({
  outcome: 'rejected',
  rejection: { reason, detail },
});
