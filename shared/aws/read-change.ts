import type { ArticleRecord } from '../record/article-record.ts';
import type { RecordChange } from '../record/record-change.ts';
import { ARTICLE_FACET, TABLE_KEY } from '../record/table-layout.ts';
import { type Attributes, claimOf, fromItem } from './record-item.ts';
import type { ClaimStore } from './s3-claim-store.ts';
import type { StreamRecord } from './stream-event.ts';

/**
 * What a stream record says. `ignored`: a licence entry, or an expired tombstone. `repeat`: the new state's claim is
 * gone, which happens only once the state after it has been published. `superseded` is the key of the old state's
 * claim, which nobody needs when this change has been published.
 */
export type ReadChange =
  | { readonly read: 'ignored' | 'repeat' }
  | { readonly read: 'change'; readonly change: RecordChange; readonly superseded?: string | undefined };

/** Reads the two states of a record from a stream record, and what their claims hold. Throws a `Fault` where it is no record. */
export async function readChange(
  { dynamodb }: StreamRecord,
  claims: ClaimStore,
  signal?: AbortSignal,
): Promise<ReadChange> {
  const { Keys, OldImage, NewImage } = dynamodb;
  if (Keys[TABLE_KEY.sort]?.S !== ARTICLE_FACET || NewImage === undefined) return { read: 'ignored' };
  const next = await load(NewImage, claims, signal);
  if (next === undefined) return { read: 'repeat' };
  if (OldImage === undefined) return { read: 'change', change: { next } };
  const previous = (await load(OldImage, claims, signal)) ?? fromItem(OldImage);
  const superseded = claimOf(OldImage)?.key;
  return { read: 'change', change: { previous, next }, superseded };
}

/** Undefined where the item has a claim and that is gone. */
async function load(
  item: Attributes,
  claims: ClaimStore,
  signal?: AbortSignal,
): Promise<ArticleRecord | undefined> {
  const claim = claimOf(item);
  if (claim === undefined) return fromItem(item);
  const body = await claims.get(claim.key, signal);
  return body === undefined ? undefined : fromItem(item, body);
}
