import * as z from 'zod';

/**
 * How the character encoding of a page was known, strongest first (WHATWG HTML, "determining the character encoding");
 * `bytes` where they are certain against what is declared, or read as text of a language where nothing is.
 */
export const EncodingSource = z.enum(['bom', 'bytes', 'content-type', 'meta', 'utf-8-valid', 'default']);
export type EncodingSource = z.infer<typeof EncodingSource>;

/**
 * Response headers that the store keeps with a page (S3: user metadata), names in lower case. Rights are reserved there
 * too: `x-robots-tag`, `tdm-reservation`, `tdm-policy`, `link`.
 */
export type PageHeaders = Readonly<Record<string, string>>;

/** The bytes of a page as they lay in the store, and what the store says of them. */
export interface RawPage {
  readonly bytes: Uint8Array;
  /** The stored `Content-Type`, verbatim; absent where nobody set one. */
  readonly contentType?: string | undefined;
  /** File name or object key: its extension tells a `.txt` from a page where the content type does not. */
  readonly name?: string | undefined;
  readonly headers?: PageHeaders | undefined;
}

/** A page as text, with the encoding (WHATWG name) and how it was known. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
  /** How many U+FFFD the decoder had to put for bytes that are not of the encoding. */
  readonly replacements: number;
  /** Whether it may hold soft hyphens and zero-width characters; unknown where absent. */
  readonly hides?: boolean;
  readonly format: 'html' | 'text';
  readonly headers?: PageHeaders | undefined;
}
