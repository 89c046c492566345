import { type Element, isTag } from 'domhandler';
import { CAPTION, isCaption } from './caption.ts';
import { elementNames } from './element-names.ts';
import { INLINE } from './elements.ts';
import { isHidden } from './hidden.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { NAME_RULES, type NameRule } from './name-rules.ts';
import { type Reading, weightOf } from './reading.ts';

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
const FORM_TAGS = new Set(['form', 'button', 'fieldset', 'label']);
/** Elements whose names say how their words look, not that they are a part of the page. */
const NAMELESS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'html', 'main', 'pre', 'blockquote']);

/**
 * A discussion may well be longer than the article above it. It is taken for one where at least so much prose, in
 * characters, is left beside it: on a forum the discussion is the page.
 */
const MIN_DISCUSSED = 600;

/** Elements whose content is shown as it stands: nothing in it is a part of the page, unless it is most of the page. */
const VERBATIM = new Set(['pre', 'code', 'svg', 'blockquote']);

/** Marks the parts that their names, roles or tags tell apart, topmost first; returns what weight is left in each element. */
export function markParts(body: Element, reading: Reading, marks: PlaceMarks): ReadonlyMap<Element, number> {
  const total = weightOf(body, reading);
  const most = total * MAX_VETOED_SHARE;
  const mistrusted = new Set<string>();
  for (;;) {
    const suspects = findSuspects(body, reading, { most, mistrusted });
    const taken = new Map<string, number>();
    for (const { mark, weight } of suspects) taken.set(mark.rule, (taken.get(mark.rule) ?? 0) + weight);
    const all = [...taken.values()].reduce((sum, weight) => sum + weight, 0);
    const greedy = [...taken].filter(
      ([rule, weight]) => weight > most && !(rule === 'comments' && total - all >= MIN_DISCUSSED),
    );
    if (greedy.length === 0) {
      for (const { element, mark } of suspects) marks.set(element, mark);
      return weightLeft(body, reading, marks);
    }
    // Such a rule has met names that mean something else here; without it, others may find parts further in.
    for (const [rule] of greedy) mistrusted.add(rule);
  }
}

interface Suspect {
  readonly element: Element;
  readonly mark: PlaceMark;
  readonly weight: number;
}

interface Search {
  /** Most weight that a part may hold. */
  readonly most: number;
  /** Rules that take only what weighs nothing. */
  readonly mistrusted: ReadonlySet<string>;
}

function findSuspects(body: Element, reading: Reading, search: Search): Suspect[] {
  const suspects: Suspect[] = [];
  const visit = (element: Element, inSentence: boolean): void => {
    const weight = weightOf(element, reading);
    const light = weight < search.most || weight === 0;
    const mark = light ? markOf(element, reading, inSentence && INLINE.has(element.name)) : null;
    if (mark !== null && (weight === 0 || !search.mistrusted.has(mark.rule)))
      suspects.push({ element, mark, weight });
    else if (!VERBATIM.has(element.name) || weight > search.most)
      visitChildren(element, inSentence || (element.name === 'p' && isProse(element)));
  };
  const visitChildren = (element: Element, inSentence: boolean): void => {
    for (const child of element.children) if (isTag(child)) visit(child, inSentence);
  };
  const isProse = (element: Element): boolean => (reading.measures.get(element)?.prose ?? 0) > 0;
  visitChildren(body, false);
  return suspects;
}

function weightLeft(body: Element, reading: Reading, marks: PlaceMarks): ReadonlyMap<Element, number> {
  const left = new Map<Element, number>();
  const visit = (element: Element): number => {
    const mark = marks.get(element);
    if (mark !== undefined && mark.rule !== 'headline') return 0;
    let weight = weightOf(element, reading);
    for (const child of element.children) if (isTag(child)) weight += visit(child) - weightOf(child, reading);
    left.set(element, weight);
    return weight;
  };
  visit(body);
  return left;
}

/** Whether an element holds all the text of the one around it. */
function isWhole(element: Element, measures: Reading['measures']): boolean {
  const { parent } = element;
  if (parent === null || !isTag(parent)) return false;
  return measures.get(element)?.characters === measures.get(parent)?.characters;
}

/** Words in a sentence are never a part of the page by their name, only by being hidden; a whole paragraph may be a caption. */
function markOf(
  element: Element,
  { measures, scripted, generous }: Reading,
  inSentence: boolean,
): PlaceMark | null {
  if (element.name === 'noscript') return scripted ? NOSCRIPT : null;
  if (isHidden(element)) return HIDDEN;
  const names = elementNames(element);
  if (inSentence) return isWhole(element, measures) && isCaption(element, names, measures) ? CAPTION : null;
  if (isCaption(element, names, measures)) return CAPTION;
  const role = element.attribs['role'];
  const rule = nameRule(element.name, names, role);
  if (rule !== null && generous && rule.firm === undefined) return null;
  if (rule !== null && rule.inline === undefined && INLINE.has(element.name)) return null;
  if (rule !== null) return { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
  return FORM_TAGS.has(element.name) && !generous ? FORM : null;
}

const byNames = new Map<string, NameRule | null>();
/** Names kept between pages. */
const MAX_KNOWN = 20_000;

function nameRule(tag: string, names: string, role: string | undefined): NameRule | null {
  for (const rule of NAME_RULES) {
    if (rule.tags?.has(tag) === true) return rule;
    if (role !== undefined && rule.roles?.has(role) === true) return rule;
  }
  if (names === '' || NAMELESS.has(tag)) return null;
  const before = byNames.get(names);
  if (before !== undefined) return before;
  const found = NAME_RULES.find((rule) => rule.names?.test(names) === true) ?? null;
  if (byNames.size >= MAX_KNOWN) byNames.clear();
  byNames.set(names, found);
  return found;
}
