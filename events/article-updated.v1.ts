import * as z from 'zod';
import { ArticleSummary } from './article-summary.ts';
import { envelope } from './envelope.ts';

/** An article's content changed; `changed` names the parts of the article that did. */
export const ArticleUpdatedV1 = envelope(
  'faircopy.article.updated.v1',
  z.object({ ...ArticleSummary.shape, changed: z.array(z.string()) }),
);
export type ArticleUpdatedV1 = z.infer<typeof ArticleUpdatedV1>;
