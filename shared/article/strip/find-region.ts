import { type Element, isTag } from 'domhandler';

/** The region is the deepest element that still holds this share of the weight that no rule has taken. */
const REGION_SHARE = 0.8;

/** Finds the element that holds the article's text, by descending to where its weight lies. */
export function findRegion(body: Element, weights: ReadonlyMap<Element, number>): Element {
  const total = weights.get(body) ?? 0;
  if (total === 0) return body;
  let region = body;
  for (;;) {
    const deeper = region.children.find(
      (child): child is Element => isTag(child) && (weights.get(child) ?? 0) >= total * REGION_SHARE,
    );
    if (deeper === undefined || deeper.name === 'p') return region;
    region = deeper;
  }
}
