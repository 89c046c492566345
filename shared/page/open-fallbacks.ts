import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { replaceByChildren } from './replace-by-children.ts';

/** A page with more characters of text outside its fallbacks shows its text to readers with scripts and frames. */
const MIN_SHOWN = 400;
/** What browsers without scripts or frames show. */
const FALLBACKS = new Set(['noscript', 'noframes']);
/** Fewer characters in a fallback ask to turn scripts on, or count the visit. */
const MIN_TEXT = 120;
/** Most elements opened: real pages have a few, and each costs a pass over what stands beside it. */
const MAX_OPENED = 50;
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'head',
  'svg',
  'select',
  'textarea',
  'iframe',
  ...FALLBACKS,
]);
const SPACES = /\s+/g;

/**
 * Puts what stands in `noscript` and `noframes` into the place of the element, where a page has its text nowhere
 * else: such a page is read as a browser without scripts and frames shows it.
 */
export function openFallbacks(document: Document): void {
  const found = fallbacksOf(document);
  if (found === null) return;
  for (const element of found.filter(holdsText).slice(0, MAX_OPENED)) replaceByChildren(element);
}

/** Whether a page shows next to no text outside its fallbacks. */
export const showsLittle = (document: Document): boolean => fallbacksOf(document) !== null;

function fallbacksOf(document: Document): Element[] | null {
  const found: Element[] = [];
  const outside = { left: MIN_SHOWN };
  collect(document, found, outside);
  return outside.left <= 0 ? null : found;
}

/** Collects the fallbacks; stops where so much text stands outside them. */
function collect(node: AnyNode, found: Element[], outside: { left: number }): void {
  if (isText(node)) outside.left -= node.data.replace(SPACES, '').length;
  if (!('children' in node) || outside.left <= 0) return;
  if (isTag(node) && FALLBACKS.has(node.name)) found.push(node);
  if (isTag(node) && UNSEEN.has(node.name)) return;
  for (const child of node.children) collect(child, found, outside);
}

function holdsText(element: Element): boolean {
  let length = 0;
  const add = (node: AnyNode): void => {
    if (isText(node)) length += node.data.replace(SPACES, '').length;
    else if (isTag(node) && !UNSEEN.has(node.name)) for (const child of node.children) add(child);
  };
  for (const child of element.children) add(child);
  return length >= MIN_TEXT;
}
