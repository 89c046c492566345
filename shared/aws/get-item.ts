import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ARTICLE_FACET, TABLE_KEY } from '../record/table-layout.ts';
import type { Attributes } from './record-item.ts';
import { sdkFault } from './sdk-fault.ts';
import { sendOptions } from './send-options.ts';

/** The table to read from. */
export interface TableAccess {
  readonly dynamo: DynamoDBClient;
  readonly table: string;
}

/** Key of a record's item. */
export function keyOf(id: string): Attributes {
  return marshall({ [TABLE_KEY.partition]: id, [TABLE_KEY.sort]: ARTICLE_FACET });
}

/** The item of a record, strongly consistent; undefined where there is none. Throws a `Fault` when DynamoDB cannot answer. */
export async function getItem(
  { dynamo, table }: TableAccess,
  id: string,
  signal?: AbortSignal,
): Promise<Attributes | undefined> {
  const command = new GetItemCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true });
  try {
    return (await dynamo.send(command, sendOptions(signal))).Item;
  } catch (cause) {
    throw sdkFault('record-store-unavailable', `table ${table}, read of ${id}`, cause);
  }
}
