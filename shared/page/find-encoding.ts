import { isUtf8 } from 'node:buffer';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import { countSequences } from './count-sequences.ts';
import { guessEncoding, WESTERN } from './guess-encoding.ts';
import type { EncodingSource } from './raw-page.ts';

/** An encoding by its WHATWG name, and how it was known. */
export interface FoundEncoding {
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
}

/** What the sniffer answers where neither a BOM, nor a label, nor the prescan decides. */
const UNDECIDED = 'undecided';
const NOTHING = new Uint8Array();

/** Where this many bytes are broken for each whole character, a page is not UTF-8, whatever it declares. */
const BROKEN_TO_WHOLE = 3;
/** Whole characters that make UTF-8 certain under another label: in a single-byte encoding one would be two odd letters. */
const MIN_WHOLE = 1;
const MIN_WHOLE_MULTIBYTE = 8;
const MULTIBYTE = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GBK', 'gb18030', 'Big5']);

/**
 * Finds the encoding of a page by the WHATWG order: byte order mark, `Content-Type` charset, `meta` prescan. Two
 * things overrule what is declared, for the bytes are certain: a page that is UTF-8 throughout under another label,
 * and one declared as UTF-8 that is not. Where nothing is declared, bytes that are valid UTF-8 are UTF-8 (the standard
 * lets a browser guess here), others what they read as, else windows-1252.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function findEncoding(bytes: Uint8Array, charset: string | undefined, isHtml: boolean): FoundEncoding {
  const bom = bomEncoding(bytes);
  if (bom !== null) return { encoding: bom, encodingSource: 'bom' };
  const declared = declaredEncoding(bytes, charset, isHtml);
  const isValid = isUtf8(bytes);
  if (declared === null) return isValid ? found('UTF-8', 'utf-8-valid') : guessed(bytes, 'default');
  if (declared.encoding.startsWith('UTF-16') || isValid === (declared.encoding === 'UTF-8')) return declared;
  const { whole, broken } = countSequences(bytes);
  if (isValid) {
    const enough = MULTIBYTE.has(declared.encoding) ? MIN_WHOLE_MULTIBYTE : MIN_WHOLE;
    return whole >= enough ? found('UTF-8', 'bytes') : declared;
  }
  return broken > whole * BROKEN_TO_WHOLE ? guessed(bytes, 'bytes') : declared;
}

function guessed(bytes: Uint8Array, western: EncodingSource): FoundEncoding {
  const encoding = guessEncoding(bytes);
  return found(encoding, encoding === WESTERN ? western : 'bytes');
}

function declaredEncoding(
  bytes: Uint8Array,
  charset: string | undefined,
  isHtml: boolean,
): FoundEncoding | null {
  const labelled = sniffHtmlEncoding(NOTHING, {
    transportLayerEncodingLabel: charset,
    defaultEncoding: UNDECIDED,
  });
  if (isDecodable(labelled)) return found(labelled, 'content-type');
  const prescanned = isHtml ? sniffHtmlEncoding(bytes, { defaultEncoding: UNDECIDED }) : UNDECIDED;
  return isDecodable(prescanned) ? found(prescanned, 'meta') : null;
}

const found = (encoding: string, encodingSource: EncodingSource): FoundEncoding => ({
  encoding,
  encodingSource,
});

/** The "replacement" encoding stands for labels that no browser decodes; such a label tells nothing. */
const isDecodable = (encoding: string): boolean => encoding !== UNDECIDED && encoding !== 'replacement';

/** https://encoding.spec.whatwg.org/#bom-sniff */
function bomEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return null;
}
