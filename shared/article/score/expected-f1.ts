/** The scores are so much surer than right on pages of sites that the model has not seen: odds are taken to this power. */
const OVERCONFIDENCE = 1.2;

/** A share as the scores have it that say so: further from a half. */
const overconfident = (share: number): number =>
  share ** OVERCONFIDENCE / (share ** OVERCONFIDENCE + (1 - share) ** OVERCONFIDENCE);

/**
 * The scores above which blocks are the article's, each as likely as the others. The blocks of a page stand or fall
 * together: a reader who counts in a doubtful comment counts in all that are likelier. Taken one by one, as if each
 * were a draw of its own, blocks promise an F1 that is .018 too high.
 */
export const LIKELY_THRESHOLDS: readonly number[] = Array.from({ length: 20 }, (_, index) =>
  overconfident((index + 0.5) / 20),
);

/** The word F1 to expect of some chosen blocks, taken at their scores' word. `weights` are words. */
export function expectedF1(scores: Float64Array, weights: Float64Array, chosen: Uint8Array): number {
  let sum = 0;
  for (const threshold of LIKELY_THRESHOLDS) {
    let hits = 0;
    let both = 0;
    for (let at = 0; at < scores.length; at++) {
      const weight = weights[at] ?? 0;
      const isLikely = (scores[at] ?? 0) > threshold;
      if (isLikely) both += weight;
      if (chosen[at] !== 1) continue;
      both += weight;
      if (isLikely) hits += weight;
    }
    if (both > 0) sum += (2 * hits) / both;
  }
  return sum / LIKELY_THRESHOLDS.length;
}
