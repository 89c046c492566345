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

/** What says by its tag or role that it is laid over the page. */
const DECLARED_DIALOG = 'declared-dialog';
const DIALOG_ROLES = new Set(['dialog', 'alertdialog']);
/**
 * What may well be longer than the article beside it, if at least so much prose, in characters, is left: a discussion
 * (on a forum it is the page), customers' reviews, and consent texts in a dialog.
 */
const LEAST_LEFT: ReadonlyMap<string, number> = new Map([
  ['comments', 500],
  ['reviews', 500],
  [DECLARED_DIALOG, 100],
]);

/** Elements whose content is shown as it stands: nothing in it is a part of the page, unless it is most of the page. */
const VERBATIM = new Set(['pre', 'code', 'svg', 'blockquote']);

/** Marks the parts that their names, roles or tags tell apart, topmost first; returns what weight is left in each element. */
export function markParts(reading: Reading, marks: PlaceMarks): Float64Array {
  const total = weightsOf(reading)[0] ?? 0;
  const most = total * MAX_VETOED_SHARE;
  const mistrusted = new Set<string>();
  for (;;) {
    const suspects = findSuspects(reading, { most, mistrusted });
    const taken = new Map<string, number>();
    for (const { claim, weight } of suspects) taken.set(claim, (taken.get(claim) ?? 0) + weight);
    const all = [...taken.values()].reduce((sum, weight) => sum + weight, 0);
    const greedy = [...taken].filter(
      ([claim, weight]) => weight > most && total - all < (LEAST_LEFT.get(claim) ?? Infinity),
    );
    if (greedy.length === 0) {
      for (const { at, mark } of suspects) marks[at] = mark;
      return weightLeft(reading, suspects);
    }
    // Such a rule has met names that mean something else here; without it, others may find parts further in.
    for (const [claim] of greedy) mistrusted.add(claim);
  }
}

interface Suspect {
  readonly at: number;
  readonly mark: PlaceMark;
  /** What it is taken for: a rule, or a declared dialog. */
  readonly claim: string;
  readonly weight: number;
}

interface Search {
  /** Most weight that a part may hold. */
  readonly most: number;
  /** Claims that are believed only of what weighs nothing. */
  readonly mistrusted: ReadonlySet<string>;
}

function findSuspects(reading: Reading, { most, mistrusted }: Search): Suspect[] {
  const { nodes, kinds, ends, prose } = reading.outline;
  const weights = weightsOf(reading);
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
    const isDialog = isDeclaredDialog(element);
    const mark = weight < most || weight === 0 || isDialog ? markOf(at, element, reading, inSentence) : null;
    const claim = isDialog ? DECLARED_DIALOG : (mark?.rule ?? '');
    if (mark !== null && (weight === 0 || !mistrusted.has(claim))) {
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

const isDeclaredDialog = (element: Element): boolean =>
  element.name === 'dialog' || DIALOG_ROLES.has(attributeOf(element, 'role') ?? '');

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
