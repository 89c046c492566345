import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { ListOptions, RecordQuery } from '../port/record-reader.ts';
import { licenseKeyOf } from '../record/is-listed.ts';
import { TABLE_INDEX, TABLE_KEY } from '../record/table-layout.ts';
import type { TableAccess } from './get-item.ts';
import { cursorOf, readCursor } from './list-cursor.ts';
import { sdkFault } from './sdk-fault.ts';
import { sendOptions } from './send-options.ts';

/** Sorts after every text that begins alike. */
const END = '\uffff';

/** Ids of one page of an index, each once, in its order; `cursor` where there is more. */
export interface IndexPage {
  readonly ids: readonly string[];
  readonly cursor?: string | undefined;
}

const StringKey = z.record(z.string(), z.string());

/** Reads one page of the index that `query` needs. Throws a `Fault` for a bad cursor, or when DynamoDB cannot answer. */
export async function queryIndex(
  { dynamo, table }: TableAccess,
  query: RecordQuery,
  options: ListOptions & { readonly limit: number },
): Promise<IndexPage> {
  const { cursor, limit, order = 'newest-first', signal } = options;
  const { name, partition, sort, value } = indexOf(query);
  const input: QueryCommandInput = {
    TableName: table,
    IndexName: name,
    ...conditionOf(partition, value, sort, options),
    Limit: limit,
    ScanIndexForward: order === 'oldest-first',
    ...(cursor === undefined ? {} : { ExclusiveStartKey: marshall(readCursor(cursor, [partition, value])) }),
  };
  try {
    const { Items = [], LastEvaluatedKey } = await dynamo.send(new QueryCommand(input), sendOptions(signal));
    const ids = Items.map((item) => item[TABLE_KEY.partition]?.S).filter((id) => id !== undefined);
    const next = LastEvaluatedKey && cursorOf(StringKey.parse(unmarshall(LastEvaluatedKey)));
    return { ids: [...new Set(ids)], cursor: next };
  } catch (cause) {
    throw sdkFault('record-store-unavailable', `table ${table}, index ${name}`, cause);
  }
}

function indexOf(query: RecordQuery) {
  switch (query.by) {
    case 'publisher':
      return { name: 'byPublisher', ...TABLE_INDEX.byPublisher, value: query.publisher };
    case 'license':
      return { name: 'byLicense', ...TABLE_INDEX.byLicense, value: licenseKeyOf(query) };
    case 'canonical-url':
      return { name: 'byCanonicalUrl', ...TABLE_INDEX.byCanonicalUrl, sort: undefined, value: query.url };
  }
}

function conditionOf(
  partition: string,
  value: string,
  sort: string | undefined,
  { since, until }: ListOptions,
): Partial<QueryCommandInput> {
  const names: Record<string, string> = { '#partition': partition };
  const values: Record<string, AttributeValue> = { ':partition': { S: value } };
  let condition = '#partition = :partition';
  if (sort !== undefined && (since !== undefined || until !== undefined)) {
    condition += ' AND #sort BETWEEN :since AND :until';
    names['#sort'] = sort;
    // A key is never empty, and a space sorts before every date.
    values[':since'] = { S: since ?? ' ' };
    values[':until'] = { S: `${until ?? ''}${END}` };
  }
  return {
    KeyConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}
