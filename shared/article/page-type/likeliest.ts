import { PAGE_TYPE_MODEL } from './model.gen.ts';
import type { KnownType } from './page-type.ts';

/** The likeliest type of a page. */
export interface Likeliest {
  readonly type: KnownType;
  /** Its place among the types of the model. */
  readonly at: number;
  readonly probability: number;
  /** Whether it is likelier than all others together. */
  readonly isLikely: boolean;
}

/** A type must be likelier than all others together. */
const LIKELY = 0.5;

/** Finds the likeliest type by the probability of each, in the order of the model. */
export function likeliest(probabilities: Float64Array): Likeliest {
  let best = 0;
  for (let at = 1; at < probabilities.length; at++)
    if ((probabilities[at] ?? 0) > (probabilities[best] ?? 0)) best = at;
  const probability = probabilities[best] ?? 0;
  return {
    type: PAGE_TYPE_MODEL.types[best] ?? 'article',
    at: best,
    probability,
    isLikely: probability >= LIKELY,
  };
}
