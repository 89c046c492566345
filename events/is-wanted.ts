import type { ArticleEvent } from './article-event.ts';
import type { ArticleFilter } from './article-filter.ts';
import { conditionsOf, valuesOf } from './filter-conditions.ts';

/**
 * Tells whether an event is of an article that passes `filter`. False for `removed` and `rejected`: there is no article.
 * Whoever keeps copies keeps this one when true, and drops it when false. Asks what `onArticle` asks, but for `types`.
 */
export function isWanted(event: ArticleEvent, filter: ArticleFilter): boolean {
  if (!('contentHash' in event.data)) return false;
  const article = event.data;
  const { publisher } = filter;
  if (publisher !== undefined && !valuesOf('publisher', publisher).includes(article.publisher)) return false;
  return conditionsOf(filter).every(({ accepts }) => accepts(article));
}
