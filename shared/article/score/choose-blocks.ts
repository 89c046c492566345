import { LIKELY_THRESHOLDS } from './expected-f1.ts';

/**
 * Chooses the blocks to keep: of all prefixes of the blocks by score, the one that maximises the expected F1 over
 * words. No threshold needs to be tuned. `weights` are words; 0 leaves a block out.
 */
export function chooseBlocks(scores: Float64Array, weights: Float64Array): Uint8Array {
  const chosen = new Uint8Array(scores.length);
  const order: number[] = [];
  for (let at = 0; at < scores.length; at++) order.push(at);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const likely = likelyWords(scores, weights, order);
  let taken = 0;
  let best = 0;
  let length = 0;
  for (let index = 0; index < order.length; index++) {
    const weight = weights[order[index] ?? 0] ?? 0;
    if (weight === 0) continue;
    taken += weight;
    const expected = promised(taken, likely);
    if (expected > best) {
      best = expected;
      length = index + 1;
    }
  }
  for (let index = 0; index < length; index++) chosen[order[index] ?? 0] = 1;
  return chosen;
}

/** What so many words promise, as a sum over the likely thresholds: of two prefixes, the shorter is what they have in common. */
function promised(taken: number, likely: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < likely.length; at++) {
    const words = likely[at] ?? 0;
    sum += Math.min(taken, words) / (taken + words);
  }
  return sum;
}

/** The words of the blocks above each likely threshold, the highest first. */
function likelyWords(scores: Float64Array, weights: Float64Array, order: readonly number[]): Float64Array {
  let index = 0;
  let words = 0;
  return Float64Array.from(LIKELY_THRESHOLDS.toReversed(), (threshold) => {
    for (; index < order.length && (scores[order[index] ?? 0] ?? 0) > threshold; index++)
      words += weights[order[index] ?? 0] ?? 0;
    return words;
  });
}
