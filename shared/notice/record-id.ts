import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Identity of an article's record: 32 hexadecimal digits that follow from the bucket and key of its page. */
export const RecordId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'expected 32 lower-case hexadecimal digits')
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;

/** The record id of the page at `bucket`/`key`: the first 128 bits of the SHA-256 of both, so it never changes. */
export function recordIdOf(bucket: string, key: string): RecordId {
  const digest = createHash('sha256')
    .update(JSON.stringify([bucket, key]))
    .digest('hex');
  return RecordId.parse(digest.slice(0, 32));
}
