import type { PlaceMark } from '../strip/mark.ts';

/**
 * The rules by how often what they take is the article after all, most often first: a tree of the model splits such
 * an order well. 0 is what the rules keep; a rule that is not named here counts as the last.
 */
const ORDER = [
  'outside-article',
  'hidden',
  'headline',
  'link-list',
  'byline',
  'form',
  'page-tools',
  'comments',
  'sidebar',
  'dialog',
  'author-bio',
  'tags',
  'advertisement',
  'related',
  'contents-list',
  'newsletter',
  'site-header',
  'reading-time',
  'share-bar',
  'copyright',
  'search',
  'breadcrumb',
  'navigation',
  'cookie-notice',
  'site-footer',
];

const POSITIONS: ReadonlyMap<string, number> = new Map(ORDER.map((rule, index) => [rule, index + 1]));

/** What the rules say of a block, as a number. */
export const ruleOrder = (mark: PlaceMark | undefined): number =>
  mark === undefined ? 0 : (POSITIONS.get(mark.rule) ?? ORDER.length + 1);
