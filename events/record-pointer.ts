import * as z from 'zod';

/** Where the whole record lies. It is read as it is now, so it may be newer than the event that points to it. */
export const RecordPointer = z.object({
  table: z
    .string()
    .describe('Name of the DynamoDB table. The record is the item with this `id` and `facet` = `article`.'),
  id: z.string().describe('The record’s id, the same as `subject`.'),
  bucket: z
    .string()
    .nullable()
    .describe(
      'The bucket of claim checks. An article too large for one item has `claim: {key, fields}` in its item: those fields of `article` are the JSON object at that key. Null where the stack keeps none.',
    ),
});
export type RecordPointer = z.infer<typeof RecordPointer>;

/** What every event says of the page it is about. */
export const PAGE_FIELDS = {
  publisher: z
    .string()
    .nullable()
    .describe(
      'The publisher: first segment of the page’s key. Null where the key has none: its page is rejected.',
    ),
  key: z.string().describe('Key of the page in the raw bucket.'),
  record: RecordPointer.describe('Where the whole record lies.'),
} as const;
