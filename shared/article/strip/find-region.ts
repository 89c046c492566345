import { leftOver } from './left-over.ts';
import type { PlaceMarks } from './mark.ts';
import { elementAt, type Outline } from './outline.ts';
import type { Reading } from './reading.ts';

/** The region is the deepest element that still holds this share of the weight that no rule has taken. */
const REGION_SHARE = 0.8;

/**
 * A region by prose that holds a smaller share of the words that no rule has taken, links apart, has met a page whose
 * content is not prose: the text under a list of goods, the terms under a product's facts.
 */
const MIN_WORDS_SHARE = 0.7;

/** Finds the element that holds the article by the weight that is left; by its words where prose misleads. */
export function findRegion({ outline, generous }: Reading, weights: Float64Array, marks: PlaceMarks): number {
  const region = regionOf(outline, weights);
  if (generous) return region;
  const words = wordsLeft(outline, marks);
  return (words[region] ?? 0) < (words[0] ?? 0) * MIN_WORDS_SHARE ? regionOf(outline, words) : region;
}

/** Descends to where the weight lies. */
function regionOf(outline: Outline, weights: Float64Array): number {
  const total = weights[0] ?? 0;
  let region = 0;
  if (total === 0) return region;
  for (;;) {
    const deeper = heavyChild(outline, region, weights, total * REGION_SHARE);
    if (deeper < 0) return region;
    region = deeper;
  }
}

/** The child that holds so much; -1 where none does, or it is a single paragraph. */
function heavyChild(outline: Outline, parent: number, weights: Float64Array, least: number): number {
  const { ends } = outline;
  const end = ends[parent] ?? 0;
  for (let child = parent + 1; child < end; child = ends[child] ?? end) {
    const element = elementAt(outline, child);
    if (element === undefined || (weights[child] ?? 0) < least) continue;
    return element.name === 'p' ? -1 : child;
  }
  return -1;
}

/** What no mark has taken of the characters outside links that each position holds. */
function wordsLeft(outline: Outline, marks: PlaceMarks): Float64Array {
  const { characters, linked, ends } = outline;
  const parts: number[] = [];
  for (let at = 1; at < characters.length; ) {
    const isTaken = marks[at] !== undefined;
    if (isTaken) parts.push(at);
    at = isTaken ? (ends[at] ?? characters.length) : at + 1;
  }
  const unlinked = characters.map((count, at) => count - (linked[at] ?? 0));
  return leftOver(unlinked, parts, outline);
}
