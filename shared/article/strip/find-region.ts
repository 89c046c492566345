import { elementAt, type Outline } from './outline.ts';

/** The region is the deepest element that still holds this share of the weight that no rule has taken. */
const REGION_SHARE = 0.8;

/** Finds the element that holds the article's text, by descending to where its weight lies. */
export function findRegion(outline: Outline, weights: Float64Array): number {
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
