import { parseDocument } from 'htmlparser2';
import type { RichText } from '../article/block.ts';
import type { Credit } from './credit.ts';
import { readCredit } from './read-credit.ts';
import { richTextOf } from './rich-text-of.ts';

/** A caption as a caller has it: its text, and where known its markup, which adds the links. */
export interface CaptionSource {
  readonly text: string;
  readonly html?: string | null | undefined;
}

/** Longest markup of one caption that is read, in characters; far over any caption of the dev pages. */
const MAX_CAPTION_HTML = 20_000;

/** Reads the credit of a caption given as text or as markup. */
export function creditOf(caption: CaptionSource): Credit | null {
  const html = caption.html ?? '';
  const useHtml = html !== '' && html.length <= MAX_CAPTION_HTML;
  return readCredit(useHtml ? captionText(html) : { text: caption.text, marks: [] });
}

/** The plain text of a caption's markup, white space collapsed, with its http(s) links as marks. */
export const captionText = (html: string): RichText => richTextOf(parseDocument(html), MAX_CAPTION_HTML);
