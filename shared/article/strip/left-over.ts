import type { Outline } from './outline.ts';

/** What each position holds of some weights where parts, none within another, are taken out of the page. */
export function leftOver(
  weights: ArrayLike<number>,
  parts: readonly number[],
  { parents }: Outline,
): Float64Array {
  const left = Float64Array.from(weights);
  for (const at of parts) {
    const taken = left[at] ?? 0;
    if (taken > 0) for (let up = at; up >= 0; up = parents[up] ?? -1) left[up] = (left[up] ?? 0) - taken;
  }
  return left;
}
