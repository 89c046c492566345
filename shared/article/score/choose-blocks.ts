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
    taken += weights[order[index] ?? 0] ?? 0;
    // Of two prefixes, the shorter is what they have in common.
    let expected = 0;
    if (taken > 0) for (const words of likely) expected += Math.min(taken, words) / (taken + words);
    if (expected > best) {
      best = expected;
      length = index + 1;
    }
  }
  for (let index = 0; index < length; index++) chosen[order[index] ?? 0] = 1;
  return chosen;
}

/** The words of the blocks above each likely threshold. */
function likelyWords(scores: Float64Array, weights: Float64Array, order: readonly number[]): number[] {
  let index = 0;
  let words = 0;
  return LIKELY_THRESHOLDS.toReversed().map((threshold) => {
    for (; index < order.length && (scores[order[index] ?? 0] ?? 0) > threshold; index++)
      words += weights[order[index] ?? 0] ?? 0;
    return words;
  });
}
