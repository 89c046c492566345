import { type AnyNode, type ChildNode, type Element, isTag } from 'domhandler';
import { HEADINGS, INLINE } from './elements.ts';
import { isLeaf, shortText } from './leaf-text.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import type { Measure } from './measure.ts';
import { PART_HEADINGS, PHRASE_RULES, type PhraseRule } from './phrase-rules.ts';
import { type Reading, weightOf } from './reading.ts';

/** Largest share of the region's prose that one heading may take with it. */
const MAX_PART_SHARE = 0.35;
/** Share of linked characters from which a block without prose is a list of links. */
const LINK_LIST_SHARE = 0.8;
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
  readonly reading: Reading;
  readonly marks: PlaceMarks;
  /** Of the whole region. */
  readonly weight: number;
}

/** Marks within the article's region what its words and links tell apart: phrases, parts under a telling heading, lists of links. */
export function refine(region: Element, reading: Reading, marks: PlaceMarks): void {
  refineChildren(region, { reading, marks, weight: weightOf(region, reading) });
}

function refineChildren(parent: Element, refinement: Refinement): void {
  for (const child of parent.children) {
    if (!isTag(child) || refinement.marks.has(child)) continue;
    const own = refinement.reading.measures.get(child);
    if (own === undefined || own.characters === 0) continue;
    const level = HEADINGS.get(child.name);
    const mark = level === undefined ? markOf(child, own, refinement.reading) : null;
    if (level !== undefined) refineHeading(child, level, refinement);
    else if (mark !== null) refinement.marks.set(child, mark);
    else refineChildren(child, refinement);
  }
}

function markOf(element: Element, own: Measure, { generous }: Reading): PlaceMark | null {
  if (!generous && isLinkList(element, own)) return LINK_LIST;
  if (own.characters > LONGEST_PHRASE || INLINE.has(element.name) || !isLeaf(element)) return null;
  return phraseMark(element, PHRASE_RULES);
}

const isLinkList = (element: Element, own: Measure): boolean =>
  own.prose === 0 && LIST_LIKE.has(element.name) && own.linked >= own.characters * LINK_LIST_SHARE;

function phraseMark(element: Element, rules: readonly PhraseRule[]): PlaceMark | null {
  const text = shortText(element, LONGEST_PHRASE);
  if (text === null || text === '') return null;
  const rule = rules.find(({ longest, phrase }) => text.length <= longest && phrase.test(text));
  return rule === undefined ? null : { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
}

/** A telling heading goes with what follows it, up to the next heading as high. */
function refineHeading(heading: Element, level: number, { reading, marks, weight }: Refinement): void {
  const mark = phraseMark(heading, PART_HEADINGS) ?? phraseMark(heading, PHRASE_RULES);
  if (mark === null) return;
  const top = wrapperOf(heading, reading.measures);
  const part: ChildNode[] = [];
  let partWeight = 0;
  for (let next: ChildNode | null = top.next; next !== null; next = next.next) {
    if (endsPart(next, level)) break;
    part.push(next);
    if (isTag(next)) partWeight += weightOf(next, reading);
  }
  marks.set(top, mark);
  if (partWeight > weight * MAX_PART_SHARE) return;
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
