import { type Element, isTag } from 'domhandler';
import type { Block } from '../block.ts';
import { HEADINGS } from '../strip/elements.ts';
import { inlineText, type ReadingContext } from './inline-text.ts';

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
  const sources = element.children.flatMap(citationsIn);
  const named = sources.map((source) => inlineText(source, context).text).filter((text) => text !== '');
  const words = inlineText(element, context, (node) => sources.includes(node));
  if (words.text === '') return null;
  return {
    type: 'quote',
    ...words,
    ...(named.length === 0 ? {} : { citation: withoutDash(named.join(' ')) }),
  };
}

/** A citation without the dash that pages print before it; renderers print their own. */
export const withoutDash = (citation: string): string => citation.replace(LEADING_DASH, '');

/** A `footer` or `cite` that stands apart from the quoted words, not one within a sentence. */
function citationsIn(node: Element['children'][number]): Element[] {
  if (!isTag(node)) return [];
  return node.name === 'footer' || node.name === 'cite' ? [node] : [];
}
