import { DescribeContinuousBackupsCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { ListArchivesCommand } from '@aws-sdk/client-eventbridge';
import {
  DeleteObjectCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { followPut } from '../../cli/local/follow-page.ts';
import { type ListOptions, type RecordQuery, recordReader } from '../../reader/index.ts';
import { TTL_ATTRIBUTE } from '../../shared/record/table-layout.ts';
import { uploadClient } from './least-privilege.ts';
import { openSystem, type System } from './open-system.ts';
import { articlePage } from './pages.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(async () => {
  await system?.close();
});

const PUBLISHER = 'meridian-desk';
const HTML = 'text/html';
const INDEX_TIMEOUT_MS = 5_000;

const put = (key: string, bytes: Uint8Array) => followPut(system.stack, { key, bytes, contentType: HTML });
const output = (key: string) => system.deployment.stack.outputs.get(key);

describe('the deployed stack', () => {
  it('leaves nothing of the template out but what denies plain http, the schema registry, alarms on metric math and what shows them', () => {
    const types = system.deployment.leftOut
      .filter(({ why }) => !why.startsWith('denies plain http'))
      .map(({ type }) => type);
    expect(new Set(types)).toEqual(
      new Set([
        'AWS::CloudWatch::Alarm',
        'AWS::CloudWatch::Dashboard',
        'AWS::EventSchemas::Registry',
        'AWS::EventSchemas::Schema',
      ]),
    );
  });

  it('has the settings that the emulator’s CloudFormation drops', async () => {
    const { s3, dynamoDb, eventBridge } = system.clients;
    for (const Bucket of [output('RawBucketName'), output('RecordBucketName')]) {
      const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
      expect(ServerSideEncryptionConfiguration?.Rules).toHaveLength(1);
      const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
      expect(Rules?.map(({ Status }) => Status)).toContain('Enabled');
    }
    const raw = await s3.send(new GetBucketVersioningCommand({ Bucket: output('RawBucketName') }));
    expect(raw.Status).toBe('Enabled');
    const TableName = output('RecordTableName');
    const ttl = await dynamoDb.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(ttl.TimeToLiveDescription).toEqual({ AttributeName: TTL_ATTRIBUTE, TimeToLiveStatus: 'ENABLED' });
    const backups = await dynamoDb.send(new DescribeContinuousBackupsCommand({ TableName }));
    const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    expect(recovery?.PointInTimeRecoveryStatus).toBe('ENABLED');
    const { Archives } = await eventBridge.send(new ListArchivesCommand({}));
    expect(Archives?.map(({ EventSourceArn }) => EventSourceArn)).toEqual([output('EventBusArn')]);
  });

  it('finds a record by publisher, by licence and by canonical URL', async () => {
    const address = 'https://meridian-desk.example/found';
    const { record } = await put(`${PUBLISHER}/found.html`, articlePage('Found', 'Here it was.', address));
    const { dynamoDb: dynamo, s3 } = system.clients;
    const table = output('RecordTableName') ?? '';
    const reader = recordReader({ table, bucket: output('RecordBucketName') ?? '', dynamo, s3 });
    expect(await reader.get(record.id)).toEqual(record);
    // Indexes follow the table a moment later.
    await vi.waitFor(async () => {
      const queries: RecordQuery[] = [
        { by: 'publisher', publisher: PUBLISHER },
        { by: 'license', license: 'CC-BY-4.0', of: 'article' },
        { by: 'canonical-url', url: address },
      ];
      for (const query of queries) {
        expect(await reader.list(query)).toEqual({ records: [record], cursor: undefined });
      }
    }, INDEX_TIMEOUT_MS);
  });

  it('pages through a publisher’s records by date, newest first or oldest first, each once', async () => {
    const { dynamoDb: dynamo, s3 } = system.clients;
    const table = output('RecordTableName') ?? '';
    const reader = recordReader({ table, bucket: output('RecordBucketName') ?? '', dynamo, s3 });
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      ids.push((await put(`harbour-times/paged-${name}.html`, articlePage(`Page ${name}`))).record.id);
    }
    const read = async (options: ListOptions) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reader.list(
          { by: 'publisher', publisher: 'harbour-times' },
          { ...options, cursor },
        );
        found.push(...page.records.map(({ id }) => id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return found;
    };
    await vi.waitFor(async () => {
      expect(await read({ limit: 2, order: 'oldest-first' })).toEqual(ids);
    }, INDEX_TIMEOUT_MS);
    expect(await read({ limit: 2 })).toEqual(ids.toReversed());
    expect(await read({ until: '2020' })).toEqual([]);
    expect(await read({ since: new Date().toISOString().slice(0, 4) })).toEqual(ids.toReversed());
  });
});

describe('the upload role of a publisher', () => {
  it('puts pages below its own prefix, and they go the whole way', async () => {
    const s3 = await uploadClient(system, PUBLISHER);
    const key = `${PUBLISHER}/by-role.html`;
    const page = { Bucket: system.stack.bucket, Key: key, Body: articlePage('By role'), ContentType: HTML };
    const stack = { ...system.stack, put: async () => void (await s3.send(new PutObjectCommand(page))) };
    const { record } = await followPut(stack, { key, bytes: page.Body });
    expect(record).toMatchObject({ status: 'ingested', publisher: PUBLISHER });
  });

  it('is refused everything else: other prefixes, reading, listing, deleting', async () => {
    const s3 = await uploadClient(system, PUBLISHER);
    const Bucket = system.stack.bucket;
    const { key: own } = await put(`${PUBLISHER}/own.html`, articlePage('Own'));
    const { key: other } = await put('harbour-times/other.html', articlePage('Other'));
    const attempts = [
      s3.send(new PutObjectCommand({ Bucket, Key: 'harbour-times/new.html', Body: 'x' })),
      s3.send(new PutObjectCommand({ Bucket, Key: `${PUBLISHER}-2/new.html`, Body: 'x' })),
      s3.send(new PutObjectCommand({ Bucket, Key: 'new.html', Body: 'x' })),
      s3.send(new GetObjectCommand({ Bucket, Key: other })),
      s3.send(new GetObjectCommand({ Bucket, Key: own })),
      s3.send(new ListObjectsV2Command({ Bucket })),
      s3.send(new DeleteObjectCommand({ Bucket, Key: other })),
    ];
    const refusals = await Promise.allSettled(attempts);
    expect(
      refusals.map((refusal) => (refusal.status === 'rejected' ? refusal.reason.name : 'allowed')),
    ).toEqual(attempts.map(() => 'AccessDenied'));
  });
});
