import { type AnyNode, type ChildNode, type Element, isTag } from 'domhandler';
import { HEADINGS, INLINE } from './elements.ts';
import { isLeaf, shortText } from './leaf-text.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import type { Measure } from './measure.ts';
import { PART_HEADINGS, PHRASE_RULES, type PhraseRule } from './phrase-rules.ts';

/** Largest share of the region's prose that one heading may take with it. */
const MAX_PART_SHARE = 0.35;
/** Share of linked characters from which a block without prose is a list of links. */
const LINK_LIST_SHARE = 0.7;
/** Longest text a phrase rule reads. */
const LONGEST_PHRASE = Math.max(...[...PHRASE_RULES, ...PART_HEADINGS].map(({ longest }) => longest));
const LIST_LIKE = new Set([
  'ul',
  'ol',
  'dl',
  'div',
  'section',
  'table',
  'aside',
  'article',
  'header',
  'footer',
]);
const LINK_LIST: PlaceMark = { in: 'removed', rule: 'link-list', reason: 'a list of links and little else' };

interface Refinement {
  readonly measures: ReadonlyMap<Element, Measure>;
  readonly marks: PlaceMarks;
  readonly prose: number;
}

/** Marks within the article's region what its words and links tell apart: phrases, parts under a telling heading, lists of links. */
export function refine(region: Element, measures: ReadonlyMap<Element, Measure>, marks: PlaceMarks): void {
  const prose = measures.get(region)?.prose ?? 0;
  refineChildren(region, { measures, marks, prose });
}

function refineChildren(parent: Element, refinement: Refinement): void {
  for (const child of parent.children) {
    if (!isTag(child) || refinement.marks.has(child)) continue;
    const own = refinement.measures.get(child);
    if (own === undefined || own.characters === 0) continue;
    const level = HEADINGS.get(child.name);
    const mark = level === undefined ? markOf(child, own) : null;
    if (level !== undefined) refineHeading(child, level, refinement);
    else if (mark !== null) refinement.marks.set(child, mark);
    else refineChildren(child, refinement);
  }
}

function markOf(element: Element, own: Measure): PlaceMark | null {
  if (own.prose === 0 && LIST_LIKE.has(element.name) && own.linked >= own.characters * LINK_LIST_SHARE)
    return LINK_LIST;
  if (own.characters > LONGEST_PHRASE || INLINE.has(element.name) || !isLeaf(element)) return null;
  return phraseMark(element, PHRASE_RULES);
}

function phraseMark(element: Element, rules: readonly PhraseRule[]): PlaceMark | null {
  const text = shortText(element, LONGEST_PHRASE);
  if (text === null || text === '') return null;
  const rule = rules.find(({ longest, phrase }) => text.length <= longest && phrase.test(text));
  return rule === undefined ? null : { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
}

/** A telling heading goes with what follows it, up to the next heading as high. */
function refineHeading(heading: Element, level: number, { measures, marks, prose }: Refinement): void {
  const mark = phraseMark(heading, PART_HEADINGS) ?? phraseMark(heading, PHRASE_RULES);
  if (mark === null) return;
  const top = wrapperOf(heading, measures);
  const part: ChildNode[] = [];
  let partProse = 0;
  for (let next: ChildNode | null = top.next; next !== null; next = next.next) {
    if (endsPart(next, level)) break;
    part.push(next);
    if (isTag(next)) partProse += measures.get(next)?.prose ?? 0;
  }
  marks.set(top, mark);
  if (partProse > prose * MAX_PART_SHARE) return;
  for (const node of part) if (!marks.has(node)) marks.set(node, mark);
}

/** The highest element that holds the heading and nothing else. */
function wrapperOf(heading: Element, measures: ReadonlyMap<Element, Measure>): Element {
  const characters = measures.get(heading)?.characters ?? 0;
  let top = heading;
  for (let up: AnyNode | null = heading.parent; up !== null && isTag(up); up = up.parent) {
    if (measures.get(up)?.characters !== characters) return top;
    top = up;
  }
  return top;
}

function endsPart(node: ChildNode, level: number): boolean {
  if (!isTag(node)) return false;
  const own = HEADINGS.get(node.name);
  if (own !== undefined) return own <= level;
  return node.children.some((child) => isTag(child) && (HEADINGS.get(child.name) ?? 9) <= level);
}
