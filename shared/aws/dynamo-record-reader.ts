import { Fault } from '../fault.ts';
import { type ListOptions, MAX_PAGE, type RecordQuery, type RecordReader } from '../port/record-reader.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { isListed } from '../record/is-listed.ts';
import { getItem, type TableAccess } from './get-item.ts';
import { getItems } from './get-items.ts';
import { queryIndex } from './query-index.ts';
import { type Attributes, claimOf, fromItem } from './record-item.ts';
import type { ClaimStore } from './s3-claim-store.ts';

/** Records of a page unless more or fewer are asked for. */
const DEFAULT_PAGE = 25;

/** Looks at a record whose claim is gone: the first two may fall between a change and the end of the claim before it. */
const MAX_LOOKS = 3;

/** What the reader stands on: the table, and where the parts of large records lie. */
export interface DynamoRecordReaderDeps extends TableAccess {
  readonly claims: Pick<ClaimStore, 'get'>;
}

/** Reads records from DynamoDB and S3. Needs GetItem, BatchGetItem and Query on the table and its indexes, and to read the record bucket. */
export function dynamoRecordReader(deps: DynamoRecordReaderDeps): RecordReader {
  return {
    async get(id, signal) {
      const item = await getItem(deps, id, signal);
      return item === undefined ? undefined : await readWhole(deps, id, item, signal);
    },
    async list(query, options = {}) {
      const limit = checkedLimit(options);
      const { ids, cursor } = await queryIndex(deps, query, { ...options, limit });
      const items = await getItems(deps, ids, options.signal);
      return { records: await readListed(deps, items, query, options.signal), cursor };
    },
  };
}

function checkedLimit({ limit = DEFAULT_PAGE }: ListOptions): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_PAGE) return limit;
  throw new Fault(`limit: expected a whole number from 1 to ${MAX_PAGE}, found ${limit}`, {
    code: 'bad-limit',
    retryable: false,
  });
}

/** One after the other: bodies of claims can be large, and a page of them must fit into memory anyway. */
async function readListed(
  deps: DynamoRecordReaderDeps,
  items: readonly Attributes[],
  query: RecordQuery,
  signal?: AbortSignal,
): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const item of items) {
    const record = await readWhole(deps, item['id']?.S ?? '', item, signal);
    if (record !== undefined && isListed(record, query)) records.push(record);
  }
  return records;
}

/**
 * The record of an item with what its claim holds. A claim is deleted once the state after it has been told, so one
 * that is gone means that the item in hand is old: it is read anew, never handed out with its parts empty.
 */
async function readWhole(
  deps: DynamoRecordReaderDeps,
  id: string,
  item: Attributes,
  signal?: AbortSignal,
): Promise<ArticleRecord | undefined> {
  let current: Attributes | undefined = item;
  for (let look = 1; current !== undefined; look += 1) {
    const claim = claimOf(current);
    if (claim === undefined) return fromItem(current);
    const body = await deps.claims.get(claim.key, signal);
    if (body !== undefined) return fromItem(current, body);
    if (look === MAX_LOOKS) throw missingClaim(id, claim.key);
    current = await getItem(deps, id, signal);
  }
  return undefined;
}

function missingClaim(id: string, key: string): Fault {
  return new Fault(`record ${id}: expected its claim ${key} in the record bucket, found none`, {
    code: 'claim-missing',
    retryable: true,
  });
}
