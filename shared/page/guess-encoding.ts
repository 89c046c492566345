import { Buffer } from 'node:buffer';
import { LATIN_BY_LANGUAGE, LEGACY_ENCODINGS } from './legacy-encodings.ts';

/** Bytes looked at: pages begin with much markup in ASCII before their text. */
const SAMPLE = 256 * 1024;
/** Bytes in which the page names its language. */
const HEAD = 4096;
const LANGUAGE = /<html\b[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2,3})\b/i;
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;
const REPLACED = /\ufffd/g;
/** Most characters, as a share of those beyond ASCII, that no byte of the encoding stands for: a sample may end amid one. */
const MAX_REPLACED = 0.01;

/** The encoding of the web's old pages, where nothing speaks for another. */
export const WESTERN = 'windows-1252';

/**
 * Guesses the encoding of bytes that are not UTF-8: the one in which they read as text of a language, else the one
 * of the language that the page names, else windows-1252.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let best = { encoding: '', lead: 0 };
  for (const { encoding, common, share } of LEGACY_ENCODINGS) {
    const lead = commonShare(new TextDecoder(encoding).decode(sample), common) / share;
    if (lead >= 1 && lead > best.lead) best = { encoding, lead };
  }
  if (best.encoding !== '') return best.encoding;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const language = LANGUAGE.exec(head)?.[1]?.toLowerCase() ?? '';
  return LATIN_BY_LANGUAGE.get(language) ?? WESTERN;
}

/** The share of these characters among all beyond ASCII; 0 where bytes are not of the encoding. */
function commonShare(text: string, common: RegExp): number {
  const beyond = text.match(BEYOND_ASCII)?.length ?? 0;
  const replaced = text.match(REPLACED)?.length ?? 0;
  if (beyond === 0 || replaced > Math.max(1, beyond * MAX_REPLACED)) return 0;
  return (text.match(common)?.join('').length ?? 0) / beyond;
}
