import { setTimeout } from 'node:timers/promises';
import { BatchGetItemCommand, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { Fault } from '../fault.ts';
import { keyOf, type TableAccess } from './get-item.ts';
import type { Attributes } from './record-item.ts';
import { sdkFault } from './sdk-fault.ts';
import { sendOptions } from './send-options.ts';

/**
 * Answers to ask for at most. One brings 16 MB, about 46 of the largest items, so 100 need three; the rest is for a
 * table that throttles.
 */
const MAX_ROUNDS = 8;

/** Milliseconds before the next round when one brought nothing at all; doubled each time, so about 6 s together. */
const FIRST_WAIT_MS = 50;

/**
 * The items of up to 100 records, strongly consistent, in the order of `ids`; what is not there is left out. Throws a
 * `Fault` when DynamoDB cannot answer, or keeps leaving keys unread.
 */
export async function getItems(
  access: TableAccess,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Attributes[]> {
  const found = new Map<string, Attributes>();
  let open: KeysAndAttributes = { Keys: ids.map(keyOf), ConsistentRead: true };
  for (let round = 0; open.Keys !== undefined && open.Keys.length > 0; round += 1) {
    if (round === MAX_ROUNDS) throw unread(access.table, open.Keys.length);
    const { items, rest } = await getSome(access, open, signal);
    for (const item of items) found.set(item['id']?.S ?? '', item);
    open = rest;
    if (items.length === 0 && rest.Keys !== undefined) {
      await setTimeout(FIRST_WAIT_MS * 2 ** round, undefined, signal === undefined ? {} : { signal });
    }
  }
  return ids.map((id) => found.get(id)).filter((item) => item !== undefined);
}

async function getSome({ dynamo, table }: TableAccess, open: KeysAndAttributes, signal?: AbortSignal) {
  try {
    const command = new BatchGetItemCommand({ RequestItems: { [table]: open } });
    const { Responses, UnprocessedKeys } = await dynamo.send(command, sendOptions(signal));
    return { items: Responses?.[table] ?? [], rest: UnprocessedKeys?.[table] ?? { Keys: [] } };
  } catch (cause) {
    throw sdkFault('record-store-unavailable', `table ${table}, read of ${open.Keys?.length} records`, cause);
  }
}

function unread(table: string, count: number): Fault {
  return new Fault(`table ${table}: expected every record in ${MAX_ROUNDS} answers, ${count} are left`, {
    code: 'record-store-unavailable',
    retryable: true,
  });
}
