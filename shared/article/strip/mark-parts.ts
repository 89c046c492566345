import type { Element } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { CAPTION, isCaption } from './caption.ts';
import { elementNames } from './element-names.ts';
import { HEADINGS } from './elements.ts';
import { isHidden } from './is-hidden.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { NAME_RULES, type NameRule } from './name-rules.ts';
import { nearestAround } from './nearest-around.ts';
import { isHeadingLabel, isOpenable, isQuestion } from './openable.ts';
import { elementAt, KIND, type Outline } from './outline.ts';
import { pullQuote } from './pull-quote.ts';
import { type Reading, weightsOf } from './reading.ts';
import { selfLink } from './self-link.ts';

/**
 * An element that holds this share of the page's prose is never taken for a part beside the article, whatever its
 * name: themes call the wrapper of everything "sidebar-layout" or "post-with-comments".
 */
const MAX_VETOED_SHARE = 0.4;

const HIDDEN: PlaceMark = { in: 'removed', rule: 'hidden', reason: 'kept from sight by the page itself' };
const FORM: PlaceMark = { in: 'removed', rule: 'form', reason: 'a form and its fields' };
const NOSCRIPT: PlaceMark = {
  in: 'removed',
  rule: 'noscript',
  reason: 'shown only where scripts do not run, and the page has its text without it',
};
const ZOOM: PlaceMark = {
  in: 'removed',
  rule: 'picture-control',
  reason: 'a control that enlarges or saves a picture',
};
/** How far up from a control its picture's figure stands, in elements. */
const MAX_FIGURE_CLIMB = 6;
const HEADING_CONTROL: PlaceMark = {
  in: 'removed',
  rule: 'heading-control',
  reason: 'a control beside a heading, such as to edit its section',
};
/** How far up from such a control its heading stands, in elements. */
const MAX_HEADING_CLIMB = 2;
const FORM_TAGS = new Set(['form', 'button', 'fieldset', 'label']);
/** Elements whose names say how their words look, not that they are a part of the page. */
const NAMELESS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'html', 'main', 'pre', 'blockquote']);

/**
 * What may well be longer than the article beside it, if at least so much prose, in characters, is left: a discussion
 * (on a forum it is the page), and customers' reviews.
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

/** Elements whose content is shown as it stands: nothing in it is a part of the page, unless it is most of the page. */
const VERBATIM = new Set(['pre', 'code', 'svg', 'blockquote']);

/** Marks the parts that their names, roles or tags tell apart, topmost first; returns what weight is left in each element. */
export function markParts(reading: Reading, marks: PlaceMarks): Float64Array {
  const mistrusted = new Set<string>();
  for (;;) {
    const suspects = findSuspects(reading, mistrusted);
    const greedy = greedyClaims(suspects, reading);
    if (greedy.length === 0) {
      for (const { at, mark } of suspects) marks[at] = mark;
      return weightLeft(reading, suspects);
    }
    // Such a rule has met names that mean something else here; without it, others may find parts further in.
    for (const claim of greedy) mistrusted.add(claim);
  }
}

interface Suspect {
  readonly at: number;
  readonly mark: PlaceMark;
  /** What it is taken for, and whether it says so itself. */
  readonly claim: string;
  readonly weight: number;
}

/** Claims that all together take more of the page than they can be believed of. */
function greedyClaims(suspects: readonly Suspect[], reading: Reading): string[] {
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
const leastLeft = (claim: string, characters: number, reading: Reading): number =>
  mayTakeMost(claim, characters, reading) ? LEAST_LEFT_BY_FIRM : (LEAST_LEFT.get(claim) ?? Infinity);

/** Whether so many characters may be most of the page's prose. */
const mayTakeMost = (claim: string, characters: number, { outline }: Reading): boolean =>
  claim.startsWith(DECLARED) ||
  (FIRM.has(claim) && characters <= (outline.characters[0] ?? 0) * MAX_FIRM_SHARE);

/** The parts that names, roles or tags tell apart; `mistrusted` claims are believed only of what weighs nothing. */
function findSuspects(reading: Reading, mistrusted: ReadonlySet<string>): Suspect[] {
  const { nodes, kinds, ends, prose, characters } = reading.outline;
  const weights = weightsOf(reading);
  const most = (weights[0] ?? 0) * MAX_VETOED_SHARE;
  const suspects: Suspect[] = [];
  /** Where the sentence ends that the walk is in. */
  let sentenceEnd = 0;
  for (let at = 1; at < nodes.length; ) {
    const element = elementAt(reading.outline, at);
    const after = ends[at] ?? nodes.length;
    if (element === undefined) {
      at = after;
      continue;
    }
    const weight = weights[at] ?? 0;
    const inSentence = at < sentenceEnd && kinds[at] === KIND.inline;
    const mark = markOf(at, element, reading, inSentence);
    const claim = mark === null ? '' : claimOf(element, mark);
    const isTrusted =
      !mistrusted.has(claim) && (weight < most || mayTakeMost(claim, characters[at] ?? 0, reading));
    if (mark !== null && (weight === 0 || isTrusted)) {
      suspects.push({ at, mark, claim, weight });
      at = after;
    } else if (VERBATIM.has(element.name) && weight <= most) at = after;
    else {
      if (element.name === 'p' && (prose[at] ?? 0) > 0) sentenceEnd = Math.max(sentenceEnd, after);
      at++;
    }
  }
  return suspects;
}

const DECLARED = 'declared ';

function claimOf(element: Element, { rule }: PlaceMark): string {
  const declares =
    DECLARING_TAGS.has(element.name) || DECLARING_ROLES.has(attributeOf(element, 'role') ?? '');
  return declares && FIRM.has(rule) ? `${DECLARED}${rule}` : rule;
}

function weightLeft(reading: Reading, suspects: readonly Suspect[]): Float64Array {
  const { parents } = reading.outline;
  const left = Float64Array.from(weightsOf(reading));
  for (const { at, weight } of suspects)
    if (weight > 0) for (let up = at; up >= 0; up = parents[up] ?? -1) left[up] = (left[up] ?? 0) - weight;
  return left;
}

/** Whether an element holds all the text of the one around it. */
const isWhole = (at: number, { characters, parents }: Outline): boolean =>
  characters[at] === characters[parents[at] ?? -1];

/** Words in a sentence are never a part of the page by their name, only by being hidden; a whole paragraph may be a caption. */
function markOf(
  at: number,
  element: Element,
  { outline, generous }: Reading,
  inSentence: boolean,
): PlaceMark | null {
  if (element.name === 'noscript') return outline.scripted ? NOSCRIPT : null;
  const names = elementNames(element);
  if ((names.isReaderOnly || isHidden(element)) && !isOpenable(element, outline.prose[at] ?? 0))
    return HIDDEN;
  const own = selfLink(element) ?? pullQuote(element);
  if (own !== null) return own;
  if (inSentence)
    return isWhole(at, outline) && isCaption(at, element, names.isCaption, outline) ? CAPTION : null;
  if (isCaption(at, element, names.isCaption, outline)) return CAPTION;
  const rule = ruleOf(element, names.rule);
  if (rule !== null && generous && rule.firm === undefined) return null;
  if (rule !== null && rule.inline === undefined && outline.kinds[at] === KIND.inline) return null;
  // A table is a box of facts, whatever a theme calls it: encyclopedias mark them up as visiting cards.
  if (rule?.place === 'metadata' && element.name === 'table') return null;
  if (rule?.rule === 'page-tools' && isInHeading(element)) return HEADING_CONTROL;
  if (rule !== null) return { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
  if (!FORM_TAGS.has(element.name) || generous || isHeadingLabel(element) || isQuestion(element)) return null;
  return nearestAround(element, MAX_FIGURE_CLIMB, ({ name }) => name === 'figure') === null ? FORM : ZOOM;
}

const isInHeading = (element: Element): boolean =>
  nearestAround(element, MAX_HEADING_CLIMB, ({ name }) => HEADINGS.has(name)) !== null;

/** The rule that knows an element by its tag or role, else by its names. */
function ruleOf(element: Element, byNames: NameRule | null): NameRule | null {
  const { name } = element;
  const role = attributeOf(element, 'role');
  const telling = TELLING_TAGS.has(name) || (role !== undefined && TELLING_ROLES.has(role));
  const own = telling
    ? NAME_RULES.find(({ tags, roles }) => tags?.has(name) || (role !== undefined && roles?.has(role)))
    : undefined;
  return own ?? (NAMELESS.has(name) ? null : byNames);
}

const TELLING_TAGS = new Set(NAME_RULES.flatMap(({ tags = [] }) => [...tags]));
const TELLING_ROLES = new Set(NAME_RULES.flatMap(({ roles = [] }) => [...roles]));
