/**
 * A multinomial logistic model of page types. A feature enters as `sign(x)·log(1 + |x|)`, then by its distance from the
 * mean in standard deviations, at most MAX_DISTANCE, and once more without its sign: both much and little may speak for a type.
 */
export interface TypeModel {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** By feature and type: for the distance, and for its size. */
  readonly toward: ReadonlyArray<readonly number[]>;
  readonly size: ReadonlyArray<readonly number[]>;
  /** By type. */
  readonly bias: readonly number[];
}

/** Standard deviations beyond which a feature says no more. */
const MAX_DISTANCE = 2;

/** How far a feature is from its mean, in standard deviations. */
export function distanceOf(model: TypeModel, feature: number, value: number): number {
  const bent = Math.sign(value) * Math.log1p(Math.abs(value));
  const distance = (bent - (model.mean[feature] ?? 0)) / (model.deviation[feature] ?? 1);
  return Math.max(-MAX_DISTANCE, Math.min(MAX_DISTANCE, distance));
}

/** What a feature adds to the score of a type. */
export const weightOf = (model: TypeModel, feature: number, type: number, distance: number): number =>
  (model.toward[feature]?.[type] ?? 0) * distance + (model.size[feature]?.[type] ?? 0) * Math.abs(distance);

/** The probability of each type: they sum to 1. */
export function typeProbabilities(model: TypeModel, row: Float64Array): Float64Array {
  const scores = Float64Array.from(model.bias);
  for (let feature = 0; feature < row.length; feature++) {
    const distance = distanceOf(model, feature, row[feature] ?? 0);
    for (let type = 0; type < scores.length; type++)
      scores[type] = (scores[type] ?? 0) + weightOf(model, feature, type, distance);
  }
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}
