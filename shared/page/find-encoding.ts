import { isUtf8 } from 'node:buffer';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import type { EncodingSource } from './raw-page.ts';

/** An encoding by its WHATWG name, and how it was known. */
export interface FoundEncoding {
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
}

/** What the sniffer answers where neither a BOM, nor a label, nor the prescan decides. */
const UNDECIDED = 'undecided';
const NOTHING = new Uint8Array();

/**
 * Finds the encoding of a page by the WHATWG order: byte order mark, `Content-Type` charset, `meta` prescan. Where
 * none of them tells, bytes that are valid UTF-8 are UTF-8 (the standard lets a browser guess here), others windows-1252.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function findEncoding(bytes: Uint8Array, charset: string | undefined, isHtml: boolean): FoundEncoding {
  const bom = bomEncoding(bytes);
  if (bom !== null) return { encoding: bom, encodingSource: 'bom' };
  const labelled = sniffHtmlEncoding(NOTHING, {
    transportLayerEncodingLabel: charset,
    defaultEncoding: UNDECIDED,
  });
  if (isDecodable(labelled)) return found(labelled, 'content-type');
  const prescanned = isHtml ? sniffHtmlEncoding(bytes, { defaultEncoding: UNDECIDED }) : UNDECIDED;
  if (isDecodable(prescanned)) return found(prescanned, 'meta');
  if (isUtf8(bytes)) return found('UTF-8', 'utf-8-valid');
  return found('windows-1252', 'default');
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
