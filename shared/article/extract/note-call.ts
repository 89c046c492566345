import { type Element, isTag, isText } from 'domhandler';
import { findOne } from 'domutils';
import { textUpTo } from '../strip/leaf-text.ts';

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
  const link = name === 'a' ? element : findOne((inner) => inner.name === 'a', element.children);
  if (link === null || !leadsWithin(link)) return null;
  if (name === 'a' && !isRaised(link) && !isNamed(link)) return null;
  return CALL.exec(textUpTo(element, MAX_CALL))?.[1] ?? null;
}

const leadsWithin = ({ attribs }: Element): boolean => attribs['href']?.includes('#') === true;

const isRaised = ({ children }: Element): boolean => {
  const shown = children.filter((child) => !isText(child) || child.data.trim() !== '');
  return shown.length === 1 && shown.every((child) => isTag(child) && child.name === 'sup');
};

const isNamed = ({ attribs }: Element): boolean =>
  ROLES.has(attribs['role'] ?? '') || NAMES.test(attribs['class'] ?? '');
