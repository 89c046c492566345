import * as z from 'zod';
import { envelope } from './envelope.ts';
import { PAGE_FIELDS } from './record-pointer.ts';

/** The page was deleted: copies of its article should go too. */
export const ArticleRemovedV1 = envelope('faircopy.article.removed.v1', z.object(PAGE_FIELDS)).describe(
  'The page was deleted: copies of its article should go too.',
);
export type ArticleRemovedV1 = z.infer<typeof ArticleRemovedV1>;
