import * as z from 'zod';
import { ArticleSummary } from './article-summary.ts';
import { envelope } from './envelope.ts';

/** What `updated` says: the article as it is now, and which of its parts changed. */
export const UpdatedArticle = z.object({
  ...ArticleSummary.shape,
  changed: z
    .array(z.string())
    .describe(
      'The fields of the record’s `article` that differ from the version before, sorted: `headline`, `sections`, `license`, `image`, `inLanguage`, `rightsReservations`, …',
    ),
});

/** An article's content changed; `changed` names the parts of the article that did. */
export const ArticleUpdatedV1 = envelope('faircopy.article.updated.v1', UpdatedArticle).describe(
  'An article’s content or rights changed. It may no longer be one that you want, or may use: look before you keep it.',
);
export type ArticleUpdatedV1 = z.infer<typeof ArticleUpdatedV1>;
