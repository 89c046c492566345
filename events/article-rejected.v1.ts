import * as z from 'zod';
import { envelope } from './envelope.ts';
import { PAGE_FIELDS } from './record-pointer.ts';

/** What `rejected` says: why, as a code and as a sentence. */
export const RejectedPage = z.object({
  ...PAGE_FIELDS,
  reason: z
    .string()
    .describe(
      'A stable code: `empty`, `not-html`, `too-large`, `too-deep`, `no-publisher`, `unknown-publisher`. More may come.',
    ),
  detail: z
    .string()
    .describe('A sentence for the publisher: what was expected, what was found. At most 1,000 characters.'),
});

/** A page can never become an article; an earlier article of the same key no longer stands. `reason` is a stable code, `detail` a sentence for the publisher. */
export const ArticleRejectedV1 = envelope('faircopy.article.rejected.v1', RejectedPage).describe(
  'A page can never become an article. An earlier article of the same key no longer stands: copies of it should go.',
);
export type ArticleRejectedV1 = z.infer<typeof ArticleRejectedV1>;
