import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../../shared/aws/client-options.ts';
import { dynamoRecordReader } from '../../../shared/aws/dynamo-record-reader.ts';
import { type RecordItem, toItem } from '../../../shared/aws/record-item.ts';
import type { ListOptions, RecordQuery } from '../../../shared/port/record-reader.ts';
import { ingestedRecord, removedRecord } from '../record/sample-record.ts';
import { type FakeService, fakeService, type Recorded, type SeenRequest } from './fake-service.ts';

const json = (body: unknown): Recorded => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

/** What the table answers, by operation; a list is played from its front, its last answer again and again. */
type Answers = Partial<Record<'GetItem' | 'BatchGetItem' | 'Query', object[]>>;

async function tableThat(answers: Answers): Promise<FakeService> {
  const played = new Map<string, number>();
  return await fakeService((request) => {
    const operation = operationOf(request);
    const list = Object.entries(answers).find(([name]) => name === operation)?.[1] ?? [{}];
    const turn = played.get(operation) ?? 0;
    played.set(operation, turn + 1);
    return json(list[Math.min(turn, list.length - 1)]);
  });
}

const operationOf = ({ headers }: SeenRequest) => headers['x-amz-target']?.toString().split('.')[1] ?? '';
const sentTo = (service: FakeService, operation: string) =>
  service.seen.filter((request) => operationOf(request) === operation).map(({ body }) => JSON.parse(body));

function readerOn(service: FakeService, bodies: ReadonlyMap<string, string> = new Map()) {
  const dynamo = new DynamoDBClient({ ...clientOptions(), ...service.options });
  return dynamoRecordReader({ dynamo, table: 'records', claims: { get: async (key) => bodies.get(key) } });
}

const record = ingestedRecord(1);
const LICENSE: RecordQuery = { by: 'license', license: 'CC-BY-4.0', of: 'article' };
const found = ({ item }: RecordItem) => ({ Responses: { records: [item] }, UnprocessedKeys: {} });
const indexed = (id: string) => ({ Items: [{ id: { S: id }, facet: { S: 'article' } }] });

describe('dynamoRecordReader.get', () => {
  it('reads the whole record, strongly consistent', async () => {
    await using service = await tableThat({ GetItem: [{ Item: toItem(record).item }] });
    expect(await readerOn(service).get(record.id)).toEqual(record);
    expect(sentTo(service, 'GetItem')).toMatchObject([{ TableName: 'records', ConsistentRead: true }]);
  });

  it('knows when there is none', async () => {
    await using service = await tableThat({});
    expect(await readerOn(service).get(record.id)).toBeUndefined();
  });

  it('follows the claim check', async () => {
    const { item, claim } = largeItem();
    await using service = await tableThat({ GetItem: [{ Item: item }] });
    const read = await readerOn(service, new Map([[claim.key, claim.body]])).get(record.id);
    expect(read).toEqual(LARGE);
  });

  it('looks again when the claim is gone, for then the record has moved on', async () => {
    const newer = { Item: toItem(ingestedRecord(2)).item };
    await using service = await tableThat({ GetItem: [{ Item: largeItem().item }, newer] });
    expect(await readerOn(service).get(record.id)).toEqual(ingestedRecord(2));
  });

  it('never hands out a record with its sections empty: a claim that stays away is a fault', async () => {
    await using service = await tableThat({ GetItem: [{ Item: largeItem().item }] });
    await expect(readerOn(service).get(record.id)).rejects.toMatchObject({ code: 'claim-missing' });
    expect(sentTo(service, 'GetItem')).toHaveLength(3);
  });
});

describe('dynamoRecordReader.list', () => {
  const list = (service: FakeService, query: RecordQuery, options?: ListOptions) =>
    readerOn(service).list(query, options);

  it('reads whole records by the index, newest first, within the dates', async () => {
    await using service = await tableThat({
      Query: [indexed(record.id)],
      BatchGetItem: [found(toItem(record))],
    });
    const page = await list(service, LICENSE, { since: '2026-01-01', until: '2026-03' });
    expect(page).toEqual({ records: [record], cursor: undefined });
    expect(sentTo(service, 'Query')).toEqual([
      {
        TableName: 'records',
        IndexName: 'byLicense',
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :since AND :until',
        ExpressionAttributeNames: { '#partition': 'licenseKey', '#sort': 'listedAt' },
        ExpressionAttributeValues: {
          ':partition': { S: 'article#CC-BY-4.0' },
          ':since': { S: '2026-01-01' },
          ':until': { S: '2026-03\uffff' },
        },
        Limit: 25,
        ScanIndexForward: false,
      },
    ]);
    expect(sentTo(service, 'BatchGetItem')).toMatchObject([
      { RequestItems: { records: { ConsistentRead: true } } },
    ]);
  });

  it.each<[string, RecordQuery, object]>([
    ['publisher', { by: 'publisher', publisher: 'desk' }, { S: 'desk' }],
    ['image licence', { by: 'license', license: 'CC0-1.0', of: 'image' }, { S: 'image#CC0-1.0' }],
    ['address', { by: 'canonical-url', url: 'https://a.example/b' }, { S: 'https://a.example/b' }],
  ])('asks for no dates that it was not given: by %s', async (_, query, value) => {
    await using service = await tableThat({ Query: [{ Items: [] }] });
    expect(await list(service, query)).toEqual({ records: [], cursor: undefined });
    expect(sentTo(service, 'Query')).toMatchObject([
      {
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeValues: { ':partition': value },
      },
    ]);
    expect(sentTo(service, 'BatchGetItem')).toEqual([]);
  });

  it('goes on where the page before ended', async () => {
    const last = {
      id: { S: record.id },
      facet: { S: 'article' },
      licenseKey: { S: 'article#CC-BY-4.0' },
      listedAt: { S: '2026-03-01' },
    };
    await using service = await tableThat({
      Query: [{ ...indexed(record.id), LastEvaluatedKey: last }, { Items: [] }],
      BatchGetItem: [found(toItem(record))],
    });
    const { cursor } = await list(service, LICENSE, { limit: 1 });
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(await list(service, LICENSE, { limit: 1, cursor })).toEqual({ records: [], cursor: undefined });
    expect(sentTo(service, 'Query').at(1)).toMatchObject({ ExclusiveStartKey: last, Limit: 1 });
    await expect(list(service, { ...LICENSE, license: 'CC0-1.0' }, { cursor })).rejects.toMatchObject({
      code: 'bad-cursor',
    });
    await expect(list(service, LICENSE, { cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'bad-cursor',
    });
  });

  it('leaves out a record that lost its licence after the index was read, and a tombstone', async () => {
    for (const now of [ingestedRecord(2, { license: null }), removedRecord(2)]) {
      await using service = await tableThat({
        Query: [indexed(now.id)],
        BatchGetItem: [found(toItem(now))],
      });
      expect(await list(service, LICENSE)).toEqual({ records: [], cursor: undefined });
    }
  });

  it('asks again for what an answer had no room for', async () => {
    const rest = {
      Responses: {},
      UnprocessedKeys: { records: { Keys: [{ id: { S: record.id }, facet: { S: 'article' } }] } },
    };
    await using service = await tableThat({
      Query: [indexed(record.id)],
      BatchGetItem: [rest, rest, found(toItem(record))],
    });
    expect((await list(service, LICENSE)).records).toEqual([record]);
    expect(sentTo(service, 'BatchGetItem')).toHaveLength(3);
  });

  it.each([0, 101, 1.5])('refuses a page of %s', async (limit) => {
    await using service = await tableThat({});
    await expect(list(service, LICENSE, { limit })).rejects.toMatchObject({ code: 'bad-limit' });
    expect(service.seen).toEqual([]);
  });
});

const LARGE = ingestedRecord(1, { description: 'a long tale. '.repeat(40_000) });

function largeItem() {
  const { item, claim } = toItem(LARGE);
  if (claim === undefined) throw new Error('expected an item with a claim');
  return { item, claim };
}
