import * as z from 'zod';
import { ArticleIngestedV1 } from './article-ingested.v1.ts';
import { ArticleRejectedV1 } from './article-rejected.v1.ts';
import { ArticleRemovedV1 } from './article-removed.v1.ts';
import { ArticleUpdatedV1 } from './article-updated.v1.ts';

/** Any event of Faircopy, told apart by `type`. */
export const ArticleEvent = z.discriminatedUnion('type', [
  ArticleIngestedV1,
  ArticleUpdatedV1,
  ArticleRemovedV1,
  ArticleRejectedV1,
]);
export type ArticleEvent = z.infer<typeof ArticleEvent>;
