import type { PlaceMark, PlaceMarks } from './mark.ts';
import { holderOf, holds, KIND, type Outline } from './outline.ts';

const OUTSIDE: PlaceMark = {
  in: 'removed',
  rule: 'outside-article',
  reason: 'stands outside the part of the page that holds the article',
};
/** Longest caption beside a lead picture, in characters. */
const MAX_LEAD = 600;

/**
 * Marks all that stands outside the region, but leaves the headline and the pictures that lead from it to the text.
 * Returns the element that holds both. `headline` is -1 where there is none.
 */
export function markOutside(outline: Outline, region: number, headline: number, marks: PlaceMarks): number {
  const { kinds, ends, characters, pictures } = outline;
  let afterRegion = false;
  let inRoot = false;

  const isLead = (at: number): boolean =>
    kinds[at] !== KIND.text && (characters[at] ?? 0) <= MAX_LEAD && (pictures[at] ?? 0) > 0;
  const markChildren = (parent: number): void => {
    const end = ends[parent] ?? 0;
    for (let child = parent + 1; child < end; child = ends[child] ?? end) {
      if (child === region) afterRegion = true;
      else if (child === headline) inRoot = true;
      else if (marks[child] !== undefined) continue;
      else if (holds(outline, child, region) || holds(outline, child, headline)) markChildren(child);
      else if (afterRegion || !inRoot || !isLead(child)) marks[child] = OUTSIDE;
    }
  };
  if (region !== 0) markChildren(0);
  return holderOf(outline, region, headline);
}
