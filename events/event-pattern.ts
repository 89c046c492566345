/** What EventBridge compares one value with: the value itself, or an operator such as `{ prefix: 'en-' }`. */
export type PatternTest = string | number | boolean | { readonly [operator: string]: unknown };

/**
 * An EventBridge pattern as PutRule, CloudFormation and CDK's `Rule` take it. Mutable arrays, because CDK's types ask
 * for them. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export interface EventPattern {
  source: string[];
  'detail-type': string[];
  detail?: Record<string, unknown>;
}

/** Most characters of a pattern, by EventBridge's quotas. */
export const MAX_PATTERN_LENGTH = 2048;
