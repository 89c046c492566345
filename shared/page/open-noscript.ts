import { type AnyNode, type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { setChildren } from './set-children.ts';

/** A page with more characters of text outside `noscript` shows its text to readers with scripts. */
const MIN_SCRIPTED = 400;
/** Fewer characters in a `noscript` ask to turn scripts on, or count the visit. */
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
  'noscript',
]);
const SPACES = /\s+/g;

/** Whether a page can hold text that only a browser without scripts shows. */
export const mayHoldNoscript = (text: string): boolean =>
  text.includes('<noscript') || text.includes('<NOSCRIPT');

/**
 * Puts what stands in `noscript` into the place of the element, where a page has its text nowhere else: such a page
 * is read as a browser without scripts shows it.
 */
export function openNoscript(document: Document): void {
  const found: Element[] = [];
  const outside = { left: MIN_SCRIPTED };
  collect(document, found, outside);
  if (outside.left <= 0) return;
  for (const element of found.filter(holdsText).slice(0, MAX_OPENED)) replaceByChildren(element);
}

/** Collects the `noscript` elements; stops where so much text stands outside them. */
function collect(node: AnyNode, found: Element[], outside: { left: number }): void {
  if (isText(node)) outside.left -= node.data.replace(SPACES, '').length;
  if (!('children' in node) || outside.left <= 0) return;
  if (isTag(node) && node.name === 'noscript') found.push(node);
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

function replaceByChildren(element: Element): void {
  const { parent } = element;
  if (parent === null) return;
  const moved: ChildNode[] = element.children;
  setChildren(element, []);
  setChildren(
    parent,
    parent.children.flatMap((child) => (child === element ? moved : [child])),
  );
}
