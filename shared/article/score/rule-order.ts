import type { PlaceMark } from '../strip/mark.ts';

/**
 * The rules by how often what they take is the article after all, most often first: a tree of the model splits such
 * an order well. 0 is what the rules keep; a rule that is not named here counts as the last.
 */
const ORDER = [
  'reading-time',
  'empty-section',
  'link-list',
  'byline',
  'advertisement',
  'related',
  'author-bio',
  'headline',
  'search',
  'page-tools',
  'writer-card',
  'newsletter',
  'tags',
  'outside-article',
  'form',
  'filter',
  'hidden',
  'reviews',
  'disclaimer',
  'sidebar',
  'share-bar',
  'comments',
  'contents-list',
  'dialog',
  'cookie-notice',
  'breadcrumb',
  'site-footer',
  'navigation',
  'site-header',
  'cart',
];

const POSITIONS: ReadonlyMap<string, number> = new Map(ORDER.map((rule, index) => [rule, index + 1]));

/** What the rules say of a block, as a number. */
export const ruleOrder = (mark: PlaceMark | undefined): number =>
  mark === undefined ? 0 : (POSITIONS.get(mark.rule) ?? ORDER.length + 1);
