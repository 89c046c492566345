import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RecordStore, WriteOutcome } from '../port/record-store.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { licenseEntries } from '../record/index-attributes.ts';
import { TABLE_KEY } from '../record/table-layout.ts';
import { getItem } from './get-item.ts';
import { type Attributes, claimOf, fromItem, toItem } from './record-item.ts';
import type { ClaimStore } from './s3-claim-store.ts';
import { sdkFault } from './sdk-fault.ts';
import { sendOptions } from './send-options.ts';

/** What the store stands on: the table, and where the parts of large records lie. */
export interface DynamoRecordStoreDeps {
  readonly dynamo: DynamoDBClient;
  readonly claims: ClaimStore;
  readonly table: string;
}

/** The table of records on DynamoDB. Needs GetItem, PutItem and DeleteItem on the table. */
export function dynamoRecordStore(deps: DynamoRecordStoreDeps): RecordStore {
  const { dynamo, claims, table } = deps;
  return {
    async read(id, signal) {
      const item = await getItem(deps, id, signal);
      if (item === undefined) return undefined;
      const claim = claimOf(item);
      return fromItem(item, claim && (await claims.get(claim.key, signal)));
    },
    async write(next, previous, signal) {
      const { item, claim } = toItem(next);
      if (claim !== undefined) await claims.put(claim.key, claim.body, signal);
      const put = { TableName: table, Item: item, ...conditionOf(next, previous) };
      const entries = entryWrites(table, next, previous);
      const command =
        entries.length === 0
          ? dynamo.send(new PutItemCommand(put), sendOptions(signal))
          : dynamo.send(
              new TransactWriteItemsCommand({ TransactItems: [{ Put: put }, ...entries] }),
              sendOptions(signal),
            );
      try {
        await command;
        return 'written';
      } catch (cause) {
        return refusal(cause, next) ?? fail(`table ${table}, write of ${next.id}`, cause);
      }
    },
  };
}

/** "No item, or its sequencer is older", and the item is the one that was read. */
function conditionOf(next: ArticleRecord, previous: ArticleRecord | undefined) {
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
  if (previous === undefined) {
    return {
      ConditionExpression: 'attribute_not_exists(#id)',
      ExpressionAttributeNames: { '#id': TABLE_KEY.partition },
      ReturnValuesOnConditionCheckFailure,
    };
  }
  return {
    ConditionExpression: '#provenance.#sequencer < :sequencer AND #version = :version',
    ExpressionAttributeNames: {
      '#provenance': 'provenance',
      '#sequencer': 'sequencer',
      '#version': 'version',
    },
    ExpressionAttributeValues: marshall({
      ':sequencer': next.provenance.sequencer,
      ':version': previous.version,
    }),
    ReturnValuesOnConditionCheckFailure,
  };
}

/** Entries that are new or moved are put, those no longer there deleted, in the record's own transaction. */
function entryWrites(table: string, next: ArticleRecord, previous?: ArticleRecord): TransactWriteItem[] {
  const before = new Map(licenseEntries(previous).map((entry) => [entry.facet, entry]));
  const after = licenseEntries(next);
  const facets = new Set(after.map((entry) => entry.facet));
  const puts = after
    .filter((entry) => before.get(entry.facet)?.listedAt !== entry.listedAt)
    .map((entry) => ({ Put: { TableName: table, Item: marshall(entry) } }));
  const deletes = [...before.keys()]
    .filter((facet) => !facets.has(facet))
    .map((facet) => ({ Delete: { TableName: table, Key: marshall({ id: next.id, facet }) } }));
  return [...puts, ...deletes];
}

/** Tells a failed condition from a failing service; the item that was in the way says which kind it is. */
function refusal(cause: unknown, next: ArticleRecord): WriteOutcome | undefined {
  if (cause instanceof ConditionalCheckFailedException) return judge(cause.Item, next);
  if (cause instanceof TransactionConflictException) return 'conflict';
  if (!(cause instanceof TransactionCanceledException)) return undefined;
  const reasons = cause.CancellationReasons ?? [];
  const failed = reasons.find((reason) => reason.Code === 'ConditionalCheckFailed');
  if (failed !== undefined) return judge(failed.Item, next);
  return reasons.some((reason) => reason.Code === 'TransactionConflict') ? 'conflict' : undefined;
}

function judge(item: Attributes | undefined, next: ArticleRecord): WriteOutcome {
  const stored: AttributeValue | undefined = item?.['provenance']?.M?.['sequencer'];
  return stored?.S !== undefined && stored.S >= next.provenance.sequencer ? 'stale' : 'conflict';
}

function fail(what: string, cause: unknown): never {
  throw sdkFault('record-store-unavailable', what, cause);
}
