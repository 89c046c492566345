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
 * A discussion may well be longer than the article above it, if at least so much prose, in characters, is left; on a page
 * that says that it is a discussion, it is the page.
 */
const LEAST_LEFT_BY_COMMENTS = 500;
/** Customers' reviews may be longer than what they review, if at least so many characters are left. */
const LEAST_LEFT_BY_REVIEWS = 500;
/**
 * On a page of few paragraphs the longest are often those of its footer or of a consent dialog. Rules for what is no
 * content anywhere are believed where so many characters are left, and they do not take most of the page.
 */
const LEAST_LEFT_BY_WORDY = 200;
const MAX_WORDY_SHARE = 0.6;
const WORDY = new Set(['navigation', 'site-footer', 'site-header', 'cookie-notice', 'dialog']);
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
  return declares && WORDY.has(rule) ? `${DECLARED}${rule}` : rule;
}

interface Amount {
  weight: number;
  characters: number;
}

/** Claims that all together take more of the page than they can be believed of. */
export function greedyClaims(suspects: readonly Suspect[], reading: Reading): string[] {
  const { characters } = reading.outline;
  const taken = new Map<string, Amount>();
  const left: Amount = { weight: weightsOf(reading)[0] ?? 0, characters: characters[0] ?? 0 };
  const most = left.weight * MAX_VETOED_SHARE;
  for (const { at, claim, weight } of suspects) {
    const sum = taken.get(claim) ?? { weight: 0, characters: 0 };
    sum.weight += weight;
    sum.characters += characters[at] ?? 0;
    taken.set(claim, sum);
    left.weight -= weight;
    left.characters -= characters[at] ?? 0;
  }
  return [...taken]
    .filter(([claim, sum]) => sum.weight > most && !leavesEnough(claim, sum, left, reading))
    .map(([claim]) => claim);
}

/** Whether a claim that takes so much can be believed, by what all claims leave. */
function leavesEnough(claim: string, { characters }: Amount, left: Amount, reading: Reading): boolean {
  if (claim.startsWith(CERTAIN)) return true;
  if (mayTakeMost(claim, characters, reading)) return left.characters >= LEAST_LEFT_BY_WORDY;
  if (reading.isDiscussion) return false;
  if (claim === 'comments') return left.weight >= LEAST_LEFT_BY_COMMENTS;
  return claim === 'reviews' && left.characters >= LEAST_LEFT_BY_REVIEWS;
}

/** Whether so many characters may be most of the page's prose. */
export const mayTakeMost = (claim: string, characters: number, { outline }: Reading): boolean =>
  claim.startsWith(CERTAIN) ||
  claim.startsWith(DECLARED) ||
  (WORDY.has(claim) && characters <= (outline.characters[0] ?? 0) * MAX_WORDY_SHARE);
