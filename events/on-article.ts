import type { ArticleEventKind, ArticleFilter } from './article-filter.ts';
import { EVENT_SOURCE } from './envelope.ts';
import { type EventPattern, MAX_PATTERN_LENGTH, type PatternTest } from './event-pattern.ts';
import { type Condition, conditionsOf, valuesOf } from './filter-conditions.ts';

const KINDS: readonly ArticleEventKind[] = ['ingested', 'updated', 'removed', 'rejected'];

/** One way in which an event can match. */
interface Branch {
  readonly type: string[];
  readonly data?: Record<string, unknown>;
}

/**
 * The EventBridge pattern of the events that concern a consumer who wants the articles of `filter`:
 * - `ingested` and `updated` of an article that passes the filter;
 * - `updated` too when what the filter asks for changed, for then an article may have ceased to pass;
 * - `removed` and `rejected` by publisher alone, since no article is left to ask.
 *
 * So an `updated` may arrive that is not wanted any more: ask `isWanted` before keeping an article. Throws a
 * `RangeError` for a filter that nothing can match, or whose pattern is longer than EventBridge takes.
 *
 * @example
 * new Rule(this, 'Articles', {
 *   eventBus,
 *   eventPattern: onArticle({ language: 'en', commercialUse: true }),
 *   targets: [new SqsQueue(queue)],
 * });
 */
export function onArticle(filter: ArticleFilter = {}): EventPattern {
  const kinds = kindsOf(filter);
  const branches = branchesOf(filter, kinds);
  const [only] = branches;
  const pattern: EventPattern = { source: [EVENT_SOURCE], 'detail-type': kinds.map(typeOf) };
  if (branches.length > 1) pattern.detail = { $or: branches };
  else if (only?.data !== undefined) pattern.detail = { data: only.data };
  const { length } = JSON.stringify(pattern);
  if (length <= MAX_PATTERN_LENGTH) return pattern;
  throw new RangeError(
    `onArticle: expected a pattern of at most ${MAX_PATTERN_LENGTH} characters, found ${length}; use several rules`,
  );
}

function kindsOf({ types = KINDS }: ArticleFilter): ArticleEventKind[] {
  const kinds = KINDS.filter((kind) => types.includes(kind));
  if (kinds.length > 0) return kinds;
  throw new RangeError(`types: expected one or more of ${KINDS.join(', ')}, found none`);
}

const typeOf = (kind: ArticleEventKind) => `${EVENT_SOURCE}.article.${kind}.v1`;

function branchesOf(filter: ArticleFilter, kinds: readonly ArticleEventKind[]): Branch[] {
  const { publisher } = filter;
  const ofPublisher = publisher === undefined ? {} : { publisher: valuesOf('publisher', publisher) };
  const conditions = conditionsOf(filter);
  const branch = (of: readonly ArticleEventKind[], data: Record<string, unknown>): Branch[] => {
    const type = kinds.filter((kind) => of.includes(kind)).map(typeOf);
    return type.length === 0 ? [] : [{ type, ...(Object.keys(data).length === 0 ? {} : { data }) }];
  };
  if (conditions.length === 0) return branch(KINDS, ofPublisher);
  const changed = [...new Set(conditions.map(({ field }) => field))];
  return [
    ...branch(['ingested', 'updated'], { ...ofPublisher, ...patternOf(conditions) }),
    ...branch(['updated'], { ...ofPublisher, changed }),
    ...branch(['removed', 'rejected'], ofPublisher),
  ];
}

function patternOf(conditions: readonly Condition[]): Record<string, unknown> {
  const leaves: Record<string, PatternTest[]> = {};
  const groups: Record<string, Record<string, PatternTest[]>> = {};
  for (const { path, tests } of conditions) {
    const [name, inner] = path;
    if (inner === undefined) leaves[name] = tests;
    else groups[name] = { ...groups[name], [inner]: tests };
  }
  return { ...leaves, ...groups };
}
