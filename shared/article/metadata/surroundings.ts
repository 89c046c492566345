import type { Element } from 'domhandler';

const OTHER_PARTS =
  /comment|related|recommend|sidebar|widget|footer|copyright|event|\bcard|teaser|popular|trending|latest|more-|promo|carousel|recirc|next-|prev|modal|menu|^nav$/i;
const CONTAINERS = new Set(['nav', 'aside', 'footer']);
const WHOLE = new Set(['html', 'body', 'main', 'article']);
const CLASS_GAP = /\s+/;
/** Ancestors looked at for a sign that an element belongs to something else. */
const MAX_ANCESTORS = 12;

/** Whether nothing around an element says that it belongs to a comment, a card or the page's furniture. */
export function isOwn(element: Element): boolean {
  return ancestors(element).every(
    (part) => !CONTAINERS.has(part.name) && (WHOLE.has(part.name) || !OTHER_PARTS.test(hintOf(part))),
  );
}

/** An element and what encloses it, inmost first. */
export function ancestors(element: Element): Element[] {
  const parts: Element[] = [];
  let node: Element['parent'] | Element = element;
  while (node !== null && 'attribs' in node && parts.length < MAX_ANCESTORS) {
    parts.push(node);
    node = node.parent;
  }
  return parts;
}

/** Class and id of an element, for telling what the page calls it. */
export const hintOf = (element: Element): string =>
  `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;

/** A short CSS selector for an element: its name, and its id or first class. */
export function describe(element: Element): string {
  const id = element.attribs['id'];
  if (id !== undefined && id !== '') return `${element.name}#${id}`;
  const first = element.attribs['class']?.trim().split(CLASS_GAP)[0];
  return first === undefined || first === '' ? element.name : `${element.name}.${first}`;
}
