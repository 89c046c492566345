import * as z from 'zod';
import { RecordPointer } from './article-summary.ts';
import { envelope } from './envelope.ts';

/** The page was deleted: copies of its article should go too. */
export const ArticleRemovedV1 = envelope(
  'faircopy.article.removed.v1',
  z.object({ publisher: z.string().nullable(), record: RecordPointer }),
);
export type ArticleRemovedV1 = z.infer<typeof ArticleRemovedV1>;
