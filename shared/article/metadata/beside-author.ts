import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Party } from '../../license/credit.ts';
import { bylineNames } from './bylines.ts';
import { key, words } from './headline-words.ts';
import { visibleText } from './page-survey.ts';

/** How far up the part is that holds a name beside a picture or a link. */
const MAX_UP = 5;
/** Longest text looked at, in characters. */
const MAX_TEXT = 120;

/** "Articles by Ada" leads to `/authors/ada-holm`: the address spells the name that stands beside the link. */
export function spelled({ attribs, parent }: Element): Party[] {
  const slug = SLUG.exec(attribs['href'] ?? '')?.[1]?.split('-');
  if (slug === undefined || slug.length < 2) return [];
  let node: Element['parent'] = parent;
  for (let up = 0; up < MAX_UP && node !== null && isTag(node); up++) {
    const beside = bylineNames(node, false).find(({ name }) => words(name).join('-') === slug.join('-'));
    if (beside !== undefined) return [beside];
    node = node.parent;
  }
  return [];
}
const SLUG = /\/([a-z]{2,30}(?:-[a-z]{1,30}){1,4})\/?(?:[?#]|$)/;

/** Whether a link's own words are what its address ends with: `/author/harbourwatch` for "Harbourwatch". */
export function spellsItself(element: Element): boolean {
  const last = LAST_PART.exec(element.attribs['href'] ?? '')?.[1] ?? '';
  const own = key(visibleText(element, MAX_TEXT));
  return own !== '' && own === key(last);
}
const LAST_PART = /\/([\w.-]{3,60})\/?(?:[?#]|$)/;

/** Where a part holds nothing but an author's picture, the nearest around it that shows text: the name beside the picture. */
export function besidePicture(element: Element, around: ReadonlySet<Element>): Element {
  let node: Element['parent'] = element;
  for (let up = 0; up < MAX_UP && node !== null && isTag(node) && !around.has(node); up++) {
    if (visibleText(node, MAX_TEXT) !== '') return node;
    node = node.parent;
  }
  return element;
}
