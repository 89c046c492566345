import type { Element } from 'domhandler';
import type { Party } from '../../license/credit.ts';
import { isPersonName, isRole } from './author-names.ts';
import type { HeadlinePlace } from './headline-place.ts';
import type { Placed } from './page-survey.ts';
import { ancestors, hintOf } from './surroundings.ts';

const OTHER_PARTS =
  /comment|kommentar|coment[aá]rio|komentar|reacties|yorumlar|related|relacionad|correlat[io]|gerelateerd|aehnliche|recommend|popular|teaser|carousel|recirc|trending|latest|more-from|promo(?!ted)|cookie|consent|newsletter|subscri|(?:^|[\s_-])menu(?:-item)?(?:$|[\s_-])/i;
/** Columns beside the text: those level with the headline hold bylines too. */
const COLUMNS = /sidebar|(?<!elementor-)widget(?!-container|-text)/i;
/** What a page calls the part on the article's author, wherever it puts it. */
const AUTHOR_CARD = /author[-_]{1,2}(?:card|box|info|bio|profile)|about[-_](?:the[-_])?author/i;
/** Longest text of a byline, in characters. */
export const MAX_BYLINE = 120;
/** The people that an element of the page names as authors, and how sure it is: lower is surer. */
export interface Byline extends Placed {
  readonly rank: number;
  readonly people: readonly Party[];
}

/** How sure an element is to name the author: lower is surer; `alone` counts only where all such elements agree. */
export const RANK = { property: 0, rel: 1, by: 2, name: 3, far: 4, hint: 5, alone: 6 } as const;

/** A byline, where it names anybody. */
export const named = (placed: Placed, rank: number, people: readonly Party[]): Byline[] =>
  people.length === 0 ? [] : [{ ...placed, rank, people }];

/** Whether somebody is a person by name, rather than a team, a handle or a role. */
export const isPerson = ({ name }: Party): boolean => isPersonName(name) && !isRole(name);

/** Whether an element stands in none of the page's other parts. */
export function isOwnByline(element: Element, near: boolean, place: HeadlinePlace): boolean {
  const parts = ancestors(element);
  let card = false;
  for (const part of parts) {
    if (place.around.has(part) || part.name === 'body') return true;
    if (part.name === 'nav' || (part.name === 'footer' && !parts.some(({ name }) => name === 'article')))
      return false;
    const hint = hintOf(part);
    if (OTHER_PARTS.test(hint)) return false;
    if (AUTHOR_CARD.test(hint)) card = true;
    if (!near && !card && COLUMNS.test(hint)) return false;
  }
  return true;
}
