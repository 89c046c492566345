import { type Element, isTag, isText } from 'domhandler';
import type { Block } from '../block.ts';
import { HEADINGS, INLINE } from '../strip/elements.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';
import { sliceText } from './slice-text.ts';

const LAYOUT = new Set([...HEADINGS.keys(), 'table', 'figure', 'img', 'picture', 'iframe', 'pre', 'form']);

const LEADING_DASH = /^[-–—―]{1,3}\s*(?=\S)/u;

/** Whether a `blockquote` only indents: old pages put whole articles into one. */
export function isLayoutQuote(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (LAYOUT.has(child.name) || isLayoutQuote(child)));
}

/** Reads a quotation, apart from the line that says whose words they are; null where nothing of it is kept. */
export function readQuote(
  element: Element,
  context: ReadingContext,
): Extract<Block, { type: 'quote' }> | null {
  const apart = element.children.flatMap(citationsIn);
  const atEnd = sourceAtEnd(element);
  const sources = apart.length > 0 || atEnd === null ? apart : [atEnd];
  const named = sources.map((source) => inlineText(source, context).text).filter((text) => text !== '');
  const words = inlineText(element, context, (node) => sources.includes(node));
  const dashed = named.length > 0 ? null : DASHED_LINE.exec(words.text);
  if (words.text === '') {
    const all = inlineText(element, context);
    return all.text === '' ? null : { type: 'quote', ...all };
  }
  const citation = dashed?.[1] ?? named.join(' ');
  return {
    type: 'quote',
    ...(dashed === null ? words : sliceText(words, 0, dashed.index)),
    ...(citation === '' ? {} : { citation: withoutDash(citation) }),
  };
}

/** A last line that begins with a dash says whose words the others are. */
const DASHED_LINE = /\n([-–—―]{1,3}\s*\p{L}[^\n]{1,100})$/u;
const SOURCES = new Set(['cite', 'footer', 'small']);
/** What pages call the line under a quotation. */
const SOURCE_NAMES = /(?:^|[\s_-])(?:cite|citation|attribution|author|source)(?=[\s_-]|$)/i;
/** After such a sign the quoted words have ended: what follows in the line is not a title that they name. */
const ENDED = /[.!?…"'”’»」]$/u;

/** The element at the end of a quotation that says whose words they are. */
function sourceAtEnd(element: Element): Element | null {
  const last = element.children.findLast((child) => !isText(child) || child.data.trim() !== '');
  if (last === undefined || !isTag(last)) return null;
  const isSource = SOURCES.has(last.name) || SOURCE_NAMES.test(last.attribs['class'] ?? '');
  if (!isSource) return INLINE.has(last.name) ? null : sourceAtEnd(last);
  const before = last.prev !== null && isText(last.prev) ? last.prev.data.trim() : '';
  const isApart = !INLINE.has(last.name) || last.prev === null || before === '' || ENDED.test(before);
  return isApart ? last : null;
}

/** A citation without the dash that pages print before it; renderers print their own. */
export const withoutDash = (citation: string): string => citation.replace(LEADING_DASH, '');

/** A `footer` or `cite` that stands apart from the quoted words, not one within a sentence. */
function citationsIn(node: Element['children'][number]): Element[] {
  if (!isTag(node)) return [];
  return node.name === 'footer' || node.name === 'cite' ? [node] : [];
}
