import type { Element } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { elementNames } from './element-names.ts';
import type { PlaceMark } from './mark.ts';
import { type Reading, weightsOf } from './reading.ts';

/**
 * An element that holds this share of the page's prose is never taken for a part beside the article, whatever its
 * name: themes call the wrapper of everything "sidebar-layout" or "post-with-comments".
 */
export const MAX_VETOED_SHARE = 0.4;

/**
 * What may well be longer than the article beside it, if at least so much prose, in characters, is left: a discussion
 * (on a page that says that it is one, it is the page), and customers' reviews.
 */
const LEAST_LEFT: ReadonlyMap<string, number> = new Map([
  ['comments', 500],
  ['reviews', 500],
]);
/**
 * On a page of few paragraphs the longest are often those of its footer or of a consent dialog. Rules for what is no
 * content anywhere are believed where so much prose, in characters, is left, and they do not take most of the page.
 */
const LEAST_LEFT_BY_FIRM = 100;
const MAX_FIRM_SHARE = 0.6;
const FIRM = new Set(['navigation', 'site-footer', 'site-header', 'cookie-notice', 'dialog']);
/** Tags and roles that say the same of themselves: they may take most of the page. */
const DECLARING_TAGS = new Set(['nav', 'footer', 'dialog']);
const DECLARING_ROLES = new Set(['navigation', 'contentinfo', 'dialog', 'alertdialog']);

/** A part that is no article, if what it is taken for can be believed. */
export interface Suspect {
  readonly at: number;
  readonly mark: PlaceMark;
  /** What it is taken for, and how surely: see `claimOf`. */
  readonly claim: string;
  readonly weight: number;
}

const DECLARED = 'declared ';
const CERTAIN = 'certain ';

/** What an element is taken for, and how surely. */
export function claimOf(element: Element, { rule }: PlaceMark): string {
  const named = elementNames(element).rule;
  if (named?.certain === true && named.rule === rule) return `${CERTAIN}${rule}`;
  const declares =
    DECLARING_TAGS.has(element.name) || DECLARING_ROLES.has(attributeOf(element, 'role') ?? '');
  return declares && FIRM.has(rule) ? `${DECLARED}${rule}` : rule;
}

/** Claims that all together take more of the page than they can be believed of. */
export function greedyClaims(suspects: readonly Suspect[], reading: Reading): string[] {
  const { characters } = reading.outline;
  const taken = new Map<string, { weight: number; characters: number }>();
  let left = weightsOf(reading)[0] ?? 0;
  const most = left * MAX_VETOED_SHARE;
  for (const { at, claim, weight } of suspects) {
    const sum = taken.get(claim) ?? { weight: 0, characters: 0 };
    sum.weight += weight;
    sum.characters += characters[at] ?? 0;
    taken.set(claim, sum);
    left -= weight;
  }
  return [...taken]
    .filter(([claim, sum]) => sum.weight > most && left < leastLeft(claim, sum.characters, reading))
    .map(([claim]) => claim);
}

/** Prose, in characters, that must be left where a claim takes so many characters. */
function leastLeft(claim: string, characters: number, reading: Reading): number {
  if (claim.startsWith(CERTAIN)) return 0;
  if (mayTakeMost(claim, characters, reading)) return LEAST_LEFT_BY_FIRM;
  return (reading.isDiscussion ? undefined : LEAST_LEFT.get(claim)) ?? Infinity;
}

/** Whether so many characters may be most of the page's prose. */
export const mayTakeMost = (claim: string, characters: number, { outline }: Reading): boolean =>
  claim.startsWith(CERTAIN) ||
  claim.startsWith(DECLARED) ||
  (FIRM.has(claim) && characters <= (outline.characters[0] ?? 0) * MAX_FIRM_SHARE);
