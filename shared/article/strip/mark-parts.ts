import { type Element, isTag } from 'domhandler';
import { CAPTION, isCaption } from './caption.ts';
import { elementNames } from './element-names.ts';
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

/** Marks the parts that their names, roles or tags tell apart, topmost first; returns the prose left in each element. */
export function markParts(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  marks: PlaceMarks,
  scripted: boolean,
): ReadonlyMap<Element, number> {
  const total = measures.get(body)?.prose ?? 0;
  const left = new Map<Element, number>();
  const visit = (element: Element): number => {
    const own = measures.get(element);
    if (own === undefined) return 0;
    if (own.prose < total * MAX_VETOED_SHARE || own.prose === 0) {
      const mark = element === body ? null : markOf(element, scripted);
      if (mark !== null) {
        marks.set(element, mark);
        return 0;
      }
    }
    let inner = 0;
    let all = 0;
    for (const child of element.children) {
      if (!isTag(child)) continue;
      all += measures.get(child)?.prose ?? 0;
      inner += visit(child);
    }
    const prose = own.prose - all + inner;
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
