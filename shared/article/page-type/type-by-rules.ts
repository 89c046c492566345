import type { PageEvidence } from './page-evidence.ts';
import { PAGE_FEATURES } from './page-features.ts';
import type { KnownType } from './page-type.ts';

/** A type, and the features that together speak for it, each from a value on; the first is told as evidence. */
type Rule = readonly [type: KnownType, ...features: ReadonlyArray<readonly [name: string, least: number]>];

/** What a page says of itself comes first, then what stands in it; a page of prose that nothing else speaks of is an article. */
const RULES: readonly Rule[] = [
  ['product', ['json-product', 1]],
  ['product', ['markup-product', 1]],
  ['product', ['open-graph-product', 1]],
  ['forum', ['json-forum', 1]],
  ['forum', ['markup-forum', 1]],
  ['forum', ['generator-forum', 1]],
  ['article', ['json-article', 1]],
  ['article', ['markup-article', 1]],
  ['article', ['open-graph-article', 1]],
  ['documentation', ['generator-documentation', 1]],
  ['listing', ['json-listing', 1]],
  ['service', ['json-service', 1]],
  ['product', ['phrases-product', 2]],
  ['product', ['phrases-product', 1], ['forms', 1]],
  ['forum', ['phrases-forum', 3]],
  ['listing', ['linked-heading-share', 0.5]],
  ['listing', ['kept-link-share', 0.5]],
  ['documentation', ['code-share', 0.1], ['address-documentation', 1]],
  ['documentation', ['code-share', 0.25]],
  ['documentation', ['phrases-documentation', 3]],
  ['service', ['phrases-service', 3]],
  ['article', ['kept-prose-share', 0.5], ['kept-prose', 40]],
];

const FEATURE_BY_NAME = new Map(PAGE_FEATURES.map((feature) => [feature.name, feature]));

/** The type of a page by rules, and what speaks for it in words. */
export interface TypeByRules {
  readonly type: KnownType;
  readonly evidence: string;
}

/** Gives a page of few blocks its type, for the model has learnt from larger ones; null where nothing speaks for one. */
export function typeByRules(page: PageEvidence): TypeByRules | null {
  const sizeOf = (name: string): number => FEATURE_BY_NAME.get(name)?.of(page) ?? 0;
  const rule = RULES.find(([, ...features]) => features.every(([name, least]) => sizeOf(name) >= least));
  if (rule === undefined) return null;
  const [type, ...features] = rule;
  const [name = ''] = features[0] ?? [];
  return { type, evidence: FEATURE_BY_NAME.get(name)?.says(sizeOf(name)) ?? '' };
}
