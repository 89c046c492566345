/** The word F1 to expect of some chosen blocks, taken at their scores' word. `weights` are words. */
export function expectedF1(scores: Float64Array, weights: Float64Array, chosen: Uint8Array): number {
  let truth = 0;
  let hits = 0;
  let taken = 0;
  for (let at = 0; at < scores.length; at++) {
    const weight = weights[at] ?? 0;
    const hit = (scores[at] ?? 0) * weight;
    truth += hit;
    if (chosen[at] !== 1) continue;
    hits += hit;
    taken += weight;
  }
  return taken + truth > 0 ? (2 * hits) / (taken + truth) : 0;
}
