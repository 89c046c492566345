import { type Element, isTag } from 'domhandler';
import { CAPTION, isCaption } from './caption.ts';
import { elementNames } from './element-names.ts';
import { INLINE } from './elements.ts';
import { isHidden } from './hidden.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import type { Measure } from './measure.ts';
import { NAME_RULES, type NameRule } from './name-rules.ts';

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
const HEADING_OR_TEXT = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'html', 'main']);

/**
 * A discussion may well be longer than the article above it. It is taken for one where at least so much prose, in
 * characters, is left beside it: on a forum the discussion is the page.
 */
const MIN_DISCUSSED = 600;

/** Elements whose content is shown as it stands: nothing in it is a part of the page. */
const VERBATIM = new Set(['pre', 'code', 'svg']);

/** Marks the parts that their names, roles or tags tell apart, topmost first; returns the prose left in each element. */
export function markParts(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  marks: PlaceMarks,
  scripted: boolean,
): ReadonlyMap<Element, number> {
  const total = measures.get(body)?.prose ?? 0;
  const most = total * MAX_VETOED_SHARE;
  const mistrusted = new Set<string>();
  for (;;) {
    const suspects = findSuspects(body, measures, { most, mistrusted, scripted });
    const taken = new Map<string, number>();
    for (const { mark, prose } of suspects) taken.set(mark.rule, (taken.get(mark.rule) ?? 0) + prose);
    const all = [...taken.values()].reduce((sum, prose) => sum + prose, 0);
    const greedy = [...taken].filter(
      ([rule, prose]) => prose > most && !(rule === 'comments' && total - all >= MIN_DISCUSSED),
    );
    if (greedy.length === 0) {
      for (const { element, mark } of suspects) marks.set(element, mark);
      return proseLeft(body, measures, marks);
    }
    // Such a rule has met names that mean something else here; without it, others may find parts further in.
    for (const [rule] of greedy) mistrusted.add(rule);
  }
}

interface Suspect {
  readonly element: Element;
  readonly mark: PlaceMark;
  readonly prose: number;
}

interface Search {
  /** Most prose that a part may hold, in characters. */
  readonly most: number;
  /** Rules that take only what holds no prose. */
  readonly mistrusted: ReadonlySet<string>;
  readonly scripted: boolean;
}

function findSuspects(body: Element, measures: ReadonlyMap<Element, Measure>, search: Search): Suspect[] {
  const suspects: Suspect[] = [];
  const visit = (element: Element): void => {
    const prose = measures.get(element)?.prose ?? 0;
    const mark = prose < search.most || prose === 0 ? markOf(element, search.scripted) : null;
    if (mark !== null && (prose === 0 || !search.mistrusted.has(mark.rule)))
      suspects.push({ element, mark, prose });
    else if (!VERBATIM.has(element.name)) visitChildren(element);
  };
  const visitChildren = (element: Element): void => {
    for (const child of element.children) if (isTag(child)) visit(child);
  };
  visitChildren(body);
  return suspects;
}

function proseLeft(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  marks: PlaceMarks,
): ReadonlyMap<Element, number> {
  const left = new Map<Element, number>();
  const visit = (element: Element): number => {
    const mark = marks.get(element);
    if (mark !== undefined && mark.rule !== 'headline') return 0;
    let prose = measures.get(element)?.prose ?? 0;
    for (const child of element.children)
      if (isTag(child)) prose += visit(child) - (measures.get(child)?.prose ?? 0);
    left.set(element, prose);
    return prose;
  };
  visit(body);
  return left;
}

function markOf(element: Element, scripted: boolean): PlaceMark | null {
  if (element.name === 'noscript') return scripted ? NOSCRIPT : null;
  if (isHidden(element)) return HIDDEN;
  const names = elementNames(element);
  if (isCaption(element, names)) return CAPTION;
  const role = element.attribs['role'];
  const rule = nameRule(element.name, names, role);
  if (rule !== null && rule.inline === undefined && INLINE.has(element.name)) return null;
  if (rule !== null) return { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
  return FORM_TAGS.has(element.name) ? FORM : null;
}

const byNames = new Map<string, NameRule | null>();
/** Names kept between pages. */
const MAX_KNOWN = 20_000;

function nameRule(tag: string, names: string, role: string | undefined): NameRule | null {
  for (const rule of NAME_RULES) {
    if (rule.tags?.has(tag) === true) return rule;
    if (role !== undefined && rule.roles?.has(role) === true) return rule;
  }
  if (names === '' || HEADING_OR_TEXT.has(tag)) return null;
  const before = byNames.get(names);
  if (before !== undefined) return before;
  const found = NAME_RULES.find((rule) => rule.names?.test(names) === true) ?? null;
  if (byNames.size >= MAX_KNOWN) byNames.clear();
  byNames.set(names, found);
  return found;
}
