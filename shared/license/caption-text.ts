import type { Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Mark, RichText } from '../article/block.ts';
import type { Credit } from './credit.ts';
import { readCredit } from './read-credit.ts';

/** A caption as a caller has it: its text, and where known its markup, which adds the links. */
export interface CaptionSource {
  readonly text: string;
  readonly html?: string | null | undefined;
}

const SPACES = /\s+/gu;
const HTTP = /^https?:\/\//i;

/** Longest markup of one caption that is read, in characters; far over any caption of the dev pages. */
const MAX_CAPTION_HTML = 20_000;

/** Reads the credit of a caption given as text or as markup. */
export function creditOf(caption: CaptionSource): Credit | null {
  const html = caption.html ?? '';
  const useHtml = html !== '' && html.length <= MAX_CAPTION_HTML;
  return readCredit(useHtml ? captionText(html) : { text: caption.text, marks: [] });
}

/** The plain text of a caption's markup, white space collapsed, with its http(s) links as marks. */
export function captionText(html: string): RichText {
  const document = parseDocument(html);
  const marks: Mark[] = [];
  let text = '';
  // An explicit stack: markup of unknown origin may nest past the call stack.
  const stack: Array<{ leave: (() => void) | null; nodes: typeof document.children }> = [
    { leave: null, nodes: [...document.children].reverse() },
  ];
  while (stack.length > 0) {
    const top = stack.at(-1);
    const node = top?.nodes.pop();
    if (node === undefined) stack.pop()?.leave?.();
    else if (isText(node)) text = append(text, node.data);
    else if (isTag(node)) {
      if (node.name === 'br') text = append(text, ' ');
      stack.push({
        leave: linkEnd(node, text.length, () => text.length, marks),
        nodes: [...node.children].reverse(),
      });
    }
  }
  return { text: text.trimEnd(), marks };
}

function append(text: string, added: string): string {
  const collapsed = added.replace(SPACES, ' ');
  return text === '' || text.endsWith(' ') ? text + collapsed.trimStart() : text + collapsed;
}

function linkEnd(node: Element, start: number, end: () => number, marks: Mark[]): (() => void) | null {
  const href = node.attribs['href'];
  if (node.name !== 'a' || href === undefined || !HTTP.test(href) || !URL.canParse(href)) return null;
  return () => marks.push({ type: 'link', start, end: end(), href: new URL(href).href });
}
