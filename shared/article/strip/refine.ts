import type { Element } from 'domhandler';
import { HEADINGS } from './elements.ts';
import { isInFact } from './is-in-fact.ts';
import { isLeaf, shortText } from './leaf-text.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { nearestAround } from './nearest-around.ts';
import { elementAt, KIND, type Outline } from './outline.ts';
import { PART_HEADINGS, PHRASE_RULES, type PhraseRule } from './phrase-rules.ts';
import { type Reading, weightsOf } from './reading.ts';

/** Largest share of the region's prose that one heading may take with it. */
const MAX_PART_SHARE = 0.35;
/** Share of linked characters from which a block without prose is a list of links. */
const LINK_LIST_SHARE = 0.8;
/** How far up from a linked picture its figure stands, in elements. */
const MAX_FIGURE_CLIMB = 4;
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

/** Marks within the article's region what its words and links tell apart: phrases, parts under a telling heading, lists of links. */
export function refine(region: number, reading: Reading, marks: PlaceMarks): void {
  const { outline } = reading;
  const { ends, characters } = outline;
  const end = ends[region] ?? 0;
  for (let at = region + 1; at < end; ) {
    const after = ends[at] ?? end;
    const element = elementAt(outline, at);
    const isRead = marks[at] === undefined && (characters[at] ?? 0) > 0;
    if (!isRead || element === undefined) {
      at = after;
      continue;
    }
    const level = HEADINGS.get(element.name);
    const mark = level === undefined ? markOf(at, element, reading) : null;
    if (mark !== null) marks[at] = mark;
    if (level !== undefined) refineHeading(at, element, level, region, reading, marks);
    at = level !== undefined || mark !== null ? after : at + 1;
  }
}

function markOf(at: number, element: Element, reading: Reading): PlaceMark | null {
  const mark = ownMark(at, element, reading);
  return mark !== null && isInFact(element) ? null : mark;
}

function ownMark(at: number, element: Element, { outline, generous }: Reading): PlaceMark | null {
  if (!generous && isLinkList(at, element, outline)) return LINK_LIST;
  if ((outline.characters[at] ?? 0) > LONGEST_PHRASE || outline.kinds[at] !== KIND.block) return null;
  return isLeaf(element) ? phraseMark(element, PHRASE_RULES) : null;
}

function isLinkList(at: number, element: Element, outline: Outline): boolean {
  if (outline.prose[at] !== 0 || !LIST_LIKE.has(element.name)) return false;
  if ((outline.linked[at] ?? 0) < (outline.characters[at] ?? 0) * LINK_LIST_SHARE) return false;
  // A figure's picture is often linked, with a word on it.
  return outline.pictures[at] === 0 || nearestAround(element, MAX_FIGURE_CLIMB, isFigure) === null;
}

const isFigure = ({ name }: Element): boolean => name === 'figure';

function phraseMark(element: Element, rules: readonly PhraseRule[]): PlaceMark | null {
  const text = shortText(element, LONGEST_PHRASE);
  if (text === null || text === '') return null;
  const rule = rules.find(({ longest, phrase }) => text.length <= longest && phrase.test(text));
  return rule === undefined ? null : { in: rule.place ?? 'removed', rule: rule.rule, reason: rule.reason };
}

/** A telling heading goes with what follows it, up to the next heading as high. */
function refineHeading(
  heading: number,
  element: Element,
  level: number,
  region: number,
  reading: Reading,
  marks: PlaceMarks,
): void {
  const { outline } = reading;
  const mark = phraseMark(element, PART_HEADINGS) ?? phraseMark(element, PHRASE_RULES);
  if (mark === null) return;
  const { parents, ends } = outline;
  const weights = weightsOf(reading);
  const top = wrapperOf(heading, outline);
  const end = ends[parents[top] ?? -1] ?? 0;
  const part: number[] = [];
  let partWeight = 0;
  for (let next = ends[top] ?? end; next < end; next = ends[next] ?? end) {
    if (endsPart(next, level, outline)) break;
    part.push(next);
    if (outline.kinds[next] !== KIND.text) partWeight += weights[next] ?? 0;
  }
  marks[top] = mark;
  if (partWeight > (weights[region] ?? 0) * MAX_PART_SHARE) return;
  for (const at of part) marks[at] ??= mark;
}

/** The highest element that holds the heading and nothing else. */
function wrapperOf(heading: number, { parents, characters }: Outline): number {
  let top = heading;
  for (let up = parents[top] ?? -1; up >= 0 && characters[up] === characters[heading]; up = parents[up] ?? -1)
    top = up;
  return top;
}

/** Whether a node is a heading as high, or has one among its children. */
function endsPart(at: number, level: number, outline: Outline): boolean {
  const { ends } = outline;
  const levelOf = (one: number): number => HEADINGS.get(elementAt(outline, one)?.name ?? '') ?? 9;
  const own = levelOf(at);
  if (own < 9) return own <= level;
  const end = ends[at] ?? 0;
  for (let child = at + 1; child < end; child = ends[child] ?? end) if (levelOf(child) <= level) return true;
  return false;
}
