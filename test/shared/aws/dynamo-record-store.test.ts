import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../../shared/aws/client-options.ts';
import { dynamoRecordStore } from '../../../shared/aws/dynamo-record-store.ts';
import { toItem } from '../../../shared/aws/record-item.ts';
import { ingestedRecord, removedRecord } from '../record/sample-record.ts';
import { type FakeService, fakeService, type Recorded } from './fake-service.ts';
import { memoryClaimStore } from './memory-claim-store.ts';

const json = (status: number, body: unknown): Recorded => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});
const failed = (type: string, more: object) =>
  json(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no', ...more });

/** Adaptive mode waits for seconds after a throttle; that is the SDK's to test. */
const QUICK = { retryMode: 'standard', maxAttempts: 2 };

function storeOn(service: FakeService, claims = memoryClaimStore()) {
  const dynamo = new DynamoDBClient({ ...clientOptions(), ...QUICK, ...service.options });
  return dynamoRecordStore({ dynamo, claims, table: 'records' });
}

const bodyOf = (service: FakeService) => JSON.parse(service.seen.at(-1)?.body ?? '');
const operationOf = (service: FakeService) => service.seen.at(-1)?.headers['x-amz-target'];

const first = ingestedRecord(1);
const plain = ingestedRecord(1, { image: [] });

describe('dynamoRecordStore.read', () => {
  it('reads the record strongly consistent', async () => {
    await using service = await fakeService(() => json(200, { Item: toItem(first).item }));
    expect(await storeOn(service).read(first.id)).toEqual(first);
    expect(bodyOf(service)).toEqual({
      TableName: 'records',
      Key: { id: { S: first.id }, facet: { S: 'article' } },
      ConsistentRead: true,
    });
  });

  it('knows when there is none', async () => {
    await using service = await fakeService(() => json(200, {}));
    expect(await storeOn(service).read(first.id)).toBeUndefined();
  });

  it('throws a fault that names the field of an item that is no record', async () => {
    const item = { ...toItem(first).item, version: { N: '0' } };
    await using service = await fakeService(() => json(200, { Item: item }));
    await expect(storeOn(service).read(first.id)).rejects.toThrow(/version/);
  });

  it('throws a fault that may pass when DynamoDB throttles', async () => {
    await using service = await fakeService(() => failed('ProvisionedThroughputExceededException', {}));
    const read = storeOn(service).read(first.id);
    await expect(read).rejects.toMatchObject({ code: 'record-store-unavailable', retryable: true });
  });
});

describe('dynamoRecordStore.write', () => {
  it('puts a first record only where there is none', async () => {
    await using service = await fakeService(() => json(200, {}));
    expect(await storeOn(service).write(plain, undefined)).toBe('written');
    expect(operationOf(service)).toBe('DynamoDB_20120810.PutItem');
    expect(bodyOf(service)).toMatchObject({
      TableName: 'records',
      ConditionExpression: 'attribute_not_exists(#id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
  });

  it('puts the next one only over the version that was read, and only if that is older', async () => {
    await using service = await fakeService(() => json(200, {}));
    const next = ingestedRecord(2, { image: [], headline: 'New' }, plain);
    await storeOn(service).write(next, plain);
    expect(bodyOf(service)).toMatchObject({
      ConditionExpression: '#provenance.#sequencer < :sequencer AND #version = :version',
      ExpressionAttributeValues: { ':sequencer': { S: next.provenance.sequencer }, ':version': { N: '1' } },
    });
  });

  it('writes the image licences in the same transaction, and deletes those that went', async () => {
    await using service = await fakeService(() => json(200, {}));
    const store = storeOn(service);
    await store.write(first, undefined);
    expect(operationOf(service)).toBe('DynamoDB_20120810.TransactWriteItems');
    expect(bodyOf(service).TransactItems).toMatchObject([
      { Put: { Item: { facet: { S: 'article' }, licenseKey: { S: 'article#CC-BY-4.0' } } } },
      {
        Put: {
          Item: { facet: { S: 'image-license#CC-BY-SA-4.0' }, licenseKey: { S: 'image#CC-BY-SA-4.0' } },
        },
      },
    ]);
    await store.write(removedRecord(2, first), first);
    expect(bodyOf(service).TransactItems).toMatchObject([
      { Put: { Item: { status: { S: 'removed' } } } },
      { Delete: { Key: { id: { S: first.id }, facet: { S: 'image-license#CC-BY-SA-4.0' } } } },
    ]);
  });

  it('needs no transaction when the image licences stay as they are', async () => {
    await using service = await fakeService(() => json(200, {}));
    await storeOn(service).write(ingestedRecord(2, { headline: 'New' }, first), first);
    expect(operationOf(service)).toBe('DynamoDB_20120810.PutItem');
  });

  it.each([
    ['stale', 'as new', 2],
    ['stale', 'newer', 3],
    ['conflict', 'older', 1],
  ])('is %s when the record in the way is %s', async (outcome, _, order) => {
    const { item } = toItem(ingestedRecord(order, { image: [] }));
    await using service = await fakeService(() => failed('ConditionalCheckFailedException', { Item: item }));
    expect(await storeOn(service).write(ingestedRecord(2, { image: [] }), undefined)).toBe(outcome);
  });

  it('tells stale from conflict in a transaction as well', async () => {
    const reasons = (order: number) => ({
      CancellationReasons: [
        { Code: 'ConditionalCheckFailed', Message: 'no', Item: toItem(ingestedRecord(order)).item },
        { Code: 'None' },
      ],
    });
    const orders = [9, 1].values();
    await using service = await fakeService(() =>
      failed('TransactionCanceledException', reasons(orders.next().value ?? 0)),
    );
    const store = storeOn(service);
    const next = ingestedRecord(2);
    expect(await store.write(next, undefined)).toBe('stale');
    expect(await store.write(next, undefined)).toBe('conflict');
  });

  it.each([
    [plain, 'TransactionConflictException', {}],
    [
      first,
      'TransactionCanceledException',
      { CancellationReasons: [{ Code: 'TransactionConflict', Message: 'no' }, { Code: 'None' }] },
    ],
  ])('is a conflict when another transaction holds the record (%#)', async (record, type, more) => {
    await using service = await fakeService(() => failed(type, more));
    expect(await storeOn(service).write(record, undefined)).toBe('conflict');
  });

  it('puts the claim before the item, and reads it back', async () => {
    const claims = memoryClaimStore();
    let item: unknown;
    await using service = await fakeService((request) => {
      const body = JSON.parse(request.body);
      if (request.headers['x-amz-target'] !== 'DynamoDB_20120810.PutItem') return json(200, { Item: item });
      expect(claims.bodies.size).toBe(1);
      item = body.Item;
      return json(200, {});
    });
    const store = storeOn(service, claims);
    const large = ingestedRecord(1, { image: [], headline: 'x'.repeat(400_000) });
    await store.write(large, undefined);
    expect(await store.read(large.id)).toEqual(large);
  });
});
