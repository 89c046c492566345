import type { Element } from 'domhandler';

const OTHER_PARTS =
  /(?:^|[\s_-])(?:comments?|related|recommend(?:ed|ations?)?|sidebar|footer|copyright|events?|cards?|teasers?|popular|trending|latest|promos?|carousel|recirc|(?<!_)next|prev(?:ious)?|modal|dialog|menu|more-(?:posts|from|stories|articles)|read-?next|recent)(?:$|[\s_-])|^nav$/i;
const CONTAINERS = new Set(['nav', 'aside', 'footer']);
/** Parts that are another's wherever they stand; beside the headline a column, a card or a footer is the article's own. */
const FOREIGN_PARTS =
  /(?:^|[\s_-])(?:comments?|related|recommend(?:ed|ations?)?|copyright|events?|teasers?|popular|trending|latest|promos?|carousel|recirc|(?<!_)next|prev(?:ious)?|modal|dialog|menu|more-(?:posts|from|stories|articles)|read-?next|recent)(?:$|[\s_-])|^nav$/i;
const WHOLE = new Set(['html', 'body', 'main']);
const CLASS_GAP = /\s+/;
/** Ancestors looked at for a sign that an element belongs to something else. */
const MAX_ANCESTORS = 12;

/**
 * Whether nothing around an element says that it belongs to a comment, a card or the page's furniture. What encloses
 * the headline too is the article's, whatever the page calls it. `beside` the headline a column or card is the article's as well.
 */
export function isOwn(element: Element, around: ReadonlySet<Element>, beside = false): boolean {
  for (const part of ancestors(element)) {
    if (around.has(part) || WHOLE.has(part.name)) return true;
    if (beside ? part.name === 'nav' : CONTAINERS.has(part.name)) return false;
    if ((beside ? FOREIGN_PARTS : OTHER_PARTS).test(hintOf(part))) return false;
  }
  return true;
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

/** Class and id of an element, for telling what the page calls it; classes for the article's subjects say nothing of that. */
export function hintOf(element: Element): string {
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  return names.includes(SUBJECT_LEAD) ? names.replace(SUBJECTS, '') : names;
}
const SUBJECT_LEAD = 'category-';
const SUBJECTS = /(?<!\S)(?:category|tag)-\S+/g;

/** A short CSS selector for an element: its name, and its id or first class. */
export function describe(element: Element): string {
  const id = element.attribs['id'];
  if (id !== undefined && id !== '') return `${element.name}#${id}`;
  const first = element.attribs['class']?.trim().split(CLASS_GAP)[0];
  return first === undefined || first === '' ? element.name : `${element.name}.${first}`;
}
