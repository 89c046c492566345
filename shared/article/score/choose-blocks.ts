/**
 * Chooses the blocks to keep: of all prefixes of the blocks by score, the one that maximises the expected F1 over
 * words. Taking a share of the page for granted, no threshold needs to be tuned. `weights` are words; 0 leaves a block out.
 */
export function chooseBlocks(scores: Float64Array, weights: Float64Array): Uint8Array {
  const chosen = new Uint8Array(scores.length);
  const order = Array.from(scores.keys()).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  let truth = 0;
  for (let at = 0; at < scores.length; at++) truth += (scores[at] ?? 0) * (weights[at] ?? 0);
  let hits = 0;
  let taken = 0;
  let best = 0;
  let length = 0;
  for (let index = 0; index < order.length; index++) {
    const at = order[index] ?? 0;
    hits += (scores[at] ?? 0) * (weights[at] ?? 0);
    taken += weights[at] ?? 0;
    const expected = taken > 0 ? (2 * hits) / (taken + truth) : 0;
    if (expected > best) {
      best = expected;
      length = index + 1;
    }
  }
  for (let index = 0; index < length; index++) chosen[order[index] ?? 0] = 1;
  return chosen;
}
