import * as z from 'zod';
import { RecordPointer } from './article-summary.ts';
import { envelope } from './envelope.ts';

/** A page can never become an article; an earlier article of the same key no longer stands. `reason` is a stable code, `detail` a sentence for the publisher. */
export const ArticleRejectedV1 = envelope(
  'faircopy.article.rejected.v1',
  z.object({
    publisher: z.string().nullable(),
    record: RecordPointer,
    key: z.string(),
    reason: z.string(),
    detail: z.string(),
  }),
);
export type ArticleRejectedV1 = z.infer<typeof ArticleRejectedV1>;
