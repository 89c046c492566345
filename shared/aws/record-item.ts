import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Fault } from '../fault.ts';
import { ArticleRecord, type IngestedRecord } from '../record/article-record.ts';
import { indexAttributes } from '../record/index-attributes.ts';
import { ARTICLE_FACET, TABLE_KEY } from '../record/table-layout.ts';
import { ABSENT, Claim } from './claim.ts';
import { itemSize } from './item-size.ts';

export type Attributes = Record<string, AttributeValue>;

/** Largest item kept whole, bytes: DynamoDB ends at 400 KB, and numbers and names are only counted nearly. */
export const MAX_ITEM_BYTES = 350 * 1024;

/** Deepest nesting kept in an item: DynamoDB ends at 32 levels, and a list in a list is two. */
const MAX_ITEM_DEPTH = 30;

/** A record as an item, and the body of its claim where parts of the article had to move out. */
export interface RecordItem {
  readonly item: Attributes;
  readonly claim?: { readonly key: string; readonly body: string };
}

/** Lays out a record as an item of the table, small and shallow enough for DynamoDB. */
export function toItem(record: ArticleRecord): RecordItem {
  const item = layOut(record);
  if (fits(item) || record.status !== 'ingested') return { item };
  const key = claimKey(record);
  const fields: string[] = [];
  for (const field of heaviestFirst(record)) {
    fields.push(field);
    const rest = layOut(record, { key, fields });
    if (fits(rest)) return { item: rest, claim: { key, body: bodyOf(record, fields) } };
  }
  throw new Fault(
    `record ${record.id}: expected an item of at most ${MAX_ITEM_BYTES} bytes without its article`,
    {
      code: 'record-too-large',
      retryable: false,
    },
  );
}

const StoredItem = z.looseObject({
  article: z.record(z.string(), z.unknown()).optional(),
  claim: Claim.optional(),
});

/** Of an item, where its claim lies; undefined where it is whole. */
export function claimOf(item: Attributes): Claim | undefined {
  const claim = item['claim'];
  return claim === undefined ? undefined : Claim.parse(unmarshall({ claim })['claim']);
}

/**
 * The record of an item, with the parts that its claim holds (JSON text; undefined where the claim is gone, then they
 * are empty). Throws a `Fault` for an item that is no record of this schema.
 */
export function fromItem(item: Attributes, claimed?: string): ArticleRecord {
  const stored = StoredItem.parse(unmarshall(item));
  const parts = claimed === undefined ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(claimed));
  const filled = stored.claim === undefined ? {} : { ...emptied(stored.claim), ...parts };
  const article = stored.article === undefined ? undefined : { ...stored.article, ...filled };
  const parsed = ArticleRecord.safeParse({ publisher: null, ...stored, article });
  if (parsed.success) return parsed.data;
  throw new Fault(`item ${JSON.stringify(stored['id'])}: ${z.prettifyError(parsed.error)}`, {
    code: 'bad-record',
    retryable: false,
  });
}

function emptied(claim: Claim) {
  return Object.fromEntries(Object.entries(ABSENT).filter(([field]) => claim.fields.includes(field)));
}

function layOut(record: ArticleRecord, claim?: Claim): Attributes {
  const { publisher, ...rest } = record;
  const attributes = {
    ...rest,
    [TABLE_KEY.sort]: ARTICLE_FACET,
    // An index key must not be NULL: a record without a publisher has no such attribute.
    ...(publisher === null ? {} : { publisher }),
    ...indexAttributes(record),
    ...(claim === undefined ? {} : { claim }),
  };
  const whole = marshall(attributes, { removeUndefinedValues: true });
  for (const field of claim?.fields ?? []) delete whole['article']?.M?.[field];
  return whole;
}

function fits(item: Attributes): boolean {
  const { bytes, depth } = itemSize(item);
  return bytes <= MAX_ITEM_BYTES && depth <= MAX_ITEM_DEPTH;
}

/** Sections always go first: they are what a reader by index needs least. Then whatever is largest. */
function heaviestFirst({ article }: IngestedRecord): string[] {
  const weights = Object.entries(article).map(([field, value]) => ({
    field,
    weight: field === 'sections' ? Number.POSITIVE_INFINITY : (JSON.stringify(value)?.length ?? 0),
  }));
  return weights.sort((a, b) => b.weight - a.weight).map(({ field }) => field);
}

function bodyOf({ article }: IngestedRecord, fields: readonly string[]): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(article).filter(([field]) => fields.includes(field))),
  );
}

/**
 * A key of its own for each event of the page: a key shared by equal content could be deleted for one version while
 * another begins to stand on it.
 */
function claimKey({ id, provenance, contentHash }: IngestedRecord): string {
  return `claims/${id}/${provenance.sequencer}-${contentHash}.json`;
}
