import type * as z from 'zod';
import { ArticleSummary } from './article-summary.ts';
import { envelope } from './envelope.ts';

/** A page became an article for the first time, or again after it was removed or rejected. */
export const ArticleIngestedV1 = envelope('faircopy.article.ingested.v1', ArticleSummary).describe(
  'A page became an article: for the first time, or again after it was removed or rejected.',
);
export type ArticleIngestedV1 = z.infer<typeof ArticleIngestedV1>;
