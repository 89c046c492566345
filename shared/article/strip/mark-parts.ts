import type { Element } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { CAPTION, isCaption } from './caption.ts';
import { claimOf, greedyClaims, MAX_VETOED_SHARE, mayTakeMost, type Suspect } from './claims.ts';
import { elementNames } from './element-names.ts';
import { HEADINGS } from './elements.ts';
import { isHidden } from './is-hidden.ts';
import { isInFact } from './is-in-fact.ts';
import { shortText } from './leaf-text.ts';
import { leftOver } from './left-over.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { NAME_RULES, type NameRule } from './name-rules.ts';
import { nearestAround } from './nearest-around.ts';
import { isHeadingLabel, isOpenable, isQuestion } from './openable.ts';
import { elementAt, KIND, type Outline } from './outline.ts';
import { pullQuote } from './pull-quote.ts';
import { type Reading, weightsOf } from './reading.ts';
import { selfLink } from './self-link.ts';

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
 * Rules whose parts are no tables: encyclopedias mark up their boxes of facts as visiting cards, scripts keep the header
 * of a long table in sight or explain its cells.
 */
const NO_TABLES = new Set(['byline', 'site-header', 'dialog']);

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
      return leftOver(
        weightsOf(reading),
        suspects.map(({ at }) => at),
        reading.outline,
      );
    }
    // Such a rule has met names that mean something else here; without it, others may find parts further in.
    for (const claim of greedy) mistrusted.add(claim);
  }
}

/** The parts that names, roles or tags tell apart; `mistrusted` claims are believed only of what weighs nothing. */
function findSuspects(reading: Reading, mistrusted: ReadonlySet<string>): Suspect[] {
  const { nodes, kinds, ends, prose, characters } = reading.outline;
  const weights = weightsOf(reading);
  const most = (weights[0] ?? 0) * MAX_VETOED_SHARE;
  const suspects: Suspect[] = [];
  /** Where the sentence ends that the walk is in; 0 above the first. */
  let sentenceEnd = 0;
  for (let at = 1; at < nodes.length; ) {
    const element = elementAt(reading.outline, at);
    const after = ends[at] ?? nodes.length;
    if (element === undefined) {
      at = after;
      continue;
    }
    const weight = weights[at] ?? 0;
    const text = { begun: sentenceEnd > 0, inSentence: at < sentenceEnd && kinds[at] === KIND.inline };
    const mark = markOf(at, element, reading, text);
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

/** Whether an element holds all the text of the one around it. */
const isWhole = (at: number, { characters, parents }: Outline): boolean =>
  characters[at] === characters[parents[at] ?? -1];

/** Words in a sentence are never a part of the page by their name, only by being hidden; a whole paragraph may be a caption. */
function markOf(
  at: number,
  element: Element,
  { outline, generous }: Reading,
  { begun, inSentence }: { readonly begun: boolean; readonly inSentence: boolean },
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
  if (rule?.above !== undefined && (begun || !isLineLike(rule.above, element))) return null;
  if (rule?.proseless === true && (outline.prose[at] ?? 0) > 0) return null;
  if (rule !== null && element.name === 'table' && NO_TABLES.has(rule.rule)) return null;
  if (rule?.rule === 'page-tools' && isInHeading(element)) return HEADING_CONTROL;
  if (rule !== null) return { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
  if (!FORM_TAGS.has(element.name) || generous || isHeadingLabel(element) || isQuestion(element)) return null;
  return nearestAround(element, MAX_FIGURE_CLIMB, ({ name }) => name === 'figure') === null ? FORM : ZOOM;
}

/** Longest line that a name and its words tell together, in characters. */
const MAX_LINE = 80;

const isLineLike = (pattern: RegExp, element: Element): boolean =>
  pattern.test(shortText(element, MAX_LINE) ?? '') && !isInFact(element);

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
