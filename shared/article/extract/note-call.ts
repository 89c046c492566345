import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** Numbers, letters and signs that call notes: "1", "2,3", "a", "†". */
const CALL = /^\s*((?:\d{1,3}|[a-z]|[*†‡§]{1,3})(?:\s?[,;–-]\s?\d{1,3}){0,5})\s*$/u;
/** What pages and books call the link from a text to its note, and the number before the note itself. */
const NAMES =
  /(?:^|[\s_-])(?:foot|end)?notes?[_-]?(?:ref|anchor|link|number|call|marker)?(?=[\s_-]|$)|^reference$/i;
const ROLES = new Set(['doc-noteref', 'doc-backlink']);
/** Longest words of a call, in characters, white space counted. */
const MAX_CALL = 40;

/**
 * The number or sign of a note where an element calls it in the text, or bears it before the note: a link within the
 * page that is raised, or that the page names so. Null for any other element. Set in a line without brackets it would
 * be one with the word or number before it.
 */
export function noteCall(element: Element): string | null {
  const { name } = element;
  if (name !== 'sup' && name !== 'a') return null;
  const link = name === 'a' ? element : linkIn(element);
  if (link === null || !leadsWithin(link)) return null;
  if (name === 'a' && !isRaised(link) && !isNamed(link)) return null;
  return CALL.exec(textOf(element))?.[1] ?? null;
}

/** The first link in an element; null where it has none. */
function linkIn(element: Element): Element | null {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = child.name === 'a' ? child : linkIn(child);
    if (found !== null) return found;
  }
  return null;
}

const leadsWithin = ({ attribs }: Element): boolean => attribs['href']?.includes('#') === true;

const isRaised = ({ children }: Element): boolean => {
  const shown = children.filter((child) => !isText(child) || child.data.trim() !== '');
  return shown.length === 1 && shown.every((child) => isTag(child) && child.name === 'sup');
};

const isNamed = ({ attribs }: Element): boolean =>
  ROLES.has(attribs['role'] ?? '') || NAMES.test(attribs['class'] ?? '');

function textOf(element: Element): string {
  let text = '';
  const add = (node: AnyNode): boolean => {
    if (isText(node)) text += node.data;
    else if (isTag(node)) return node.children.every(add);
    return text.length <= MAX_CALL;
  };
  element.children.every(add);
  return text;
}
