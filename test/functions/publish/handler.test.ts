import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toItem } from '../../../shared/aws/record-item.ts';
import { memoryEventPublisher } from '../../../shared/memory/memory-event-publisher.ts';
import type { ArticleRecord } from '../../../shared/record/article-record.ts';
import { makeTelemetry } from '../../../shared/runtime/telemetry.ts';
import { memoryClaimStore } from '../../shared/aws/memory-claim-store.ts';
import { ingestedRecord, rejectedRecord, removedRecord } from '../../shared/record/sample-record.ts';
import { captureOutput, lambdaContext } from '../lambda-context.ts';

vi.hoisted(() => {
  const bus = { EVENT_BUS: 'faircopy', RECORD_TABLE: 'records', RECORD_BUCKET: 'claims', STAGE: 'test' };
  Object.assign(process.env, {
    ...bus,
    AWS_REGION: 'eu-north-1',
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
  });
});
const { publishHandler } = await import('../../../functions/publish/handler.ts');

let output = captureOutput();
let publisher = memoryEventPublisher();
let claims = memoryClaimStore();
beforeEach(() => {
  output = captureOutput();
  publisher = memoryEventPublisher();
  claims = memoryClaimStore();
});
afterEach(() => vi.restoreAllMocks());

/** As a table's stream gives it to Lambda (developer guide, "DynamoDB Streams as an event source"). */
function streamRecord(sequence: string, next?: ArticleRecord, previous?: ArticleRecord) {
  const image = (record: ArticleRecord) => {
    const { item, claim } = toItem(record);
    if (claim !== undefined) claims.bodies.set(claim.key, claim.body);
    return item;
  };
  return {
    eventID: `c81e728d9d4c2f636f067f89cc14862${sequence}`,
    eventName: previous === undefined ? 'INSERT' : next === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-north-1',
    dynamodb: {
      ApproximateCreationDateTime: 1772442000,
      Keys: { id: { S: ingestedRecord().id }, facet: { S: 'article' } },
      ...(next === undefined ? {} : { NewImage: image(next) }),
      ...(previous === undefined ? {} : { OldImage: image(previous) }),
      SequenceNumber: sequence,
      SizeBytes: 59,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: 'arn:aws:dynamodb:eu-north-1:111122223333:table/records/stream/2026-03-01T00:00:00.000',
  };
}

function run(...Records: unknown[]) {
  const deps = { publisher, claims, table: 'records', source: 'faircopy/test' };
  return publishHandler(deps, makeTelemetry('publish', 'test'))({ Records }, lambdaContext());
}

const typesOut = () => publisher.events.map(({ type, recordversion }) => `${type} ${recordversion}`);
const first = ingestedRecord(1);
const second = ingestedRecord(2, { headline: 'New' }, first);
const tombstone = removedRecord(3, second);

describe('the publish function', () => {
  it('tells of each change of a batch in order', async () => {
    const answer = await run(
      streamRecord('1', first),
      streamRecord('2', second, first),
      streamRecord('3', tombstone, second),
      streamRecord('4', rejectedRecord(4, tombstone), tombstone),
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(typesOut()).toEqual([
      'faircopy.article.ingested.v1 1',
      'faircopy.article.updated.v1 2',
      'faircopy.article.removed.v1 3',
      'faircopy.article.rejected.v1 4',
    ]);
  });

  it('is silent on licence entries, expired tombstones, and content that stayed the same', async () => {
    const entry = streamRecord('1', first);
    entry.dynamodb.Keys.facet.S = 'image-license#CC-BY-4.0';
    const answer = await run(
      entry,
      streamRecord('2', undefined, tombstone),
      streamRecord('3', ingestedRecord(2, {}, first), first),
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(publisher.events).toEqual([]);
  });

  it('names the first change whose event failed, when others went out', async () => {
    publisher.failWhen((event) => event.recordversion === 2);
    const answer = await run(
      streamRecord('1', first),
      streamRecord('2', second, first),
      streamRecord('3', tombstone, second),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(typesOut()).toEqual(['faircopy.article.ingested.v1 1', 'faircopy.article.removed.v1 3']);
  });

  it('throws when nothing at all went out, so that no source takes the batch for done', async () => {
    publisher.failWhen(() => true);
    const running = run(streamRecord('1', first), streamRecord('2', second, first));
    await expect(running).rejects.toMatchObject({ code: 'nothing-published', retryable: true });
  });

  it('names a record that is no article, while its neighbours pass', async () => {
    const poison = streamRecord('2', second, first);
    Object.assign(poison.dynamodb.NewImage ?? {}, marshall({ version: 'two' }));
    const answer = await run(streamRecord('1', first), poison, streamRecord('3', tombstone, second));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(output.lines()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', code: 'bad-record', sequenceNumber: '2' }),
    );
  });

  it('throws for an invocation that is no stream batch', async () => {
    await expect(run({ Records: 'none' })).rejects.toMatchObject({ code: 'bad-invocation' });
  });

  it('has record id and version on the line of every event, and counts what went out', async () => {
    publisher.failWhen((event) => event.recordversion === 2);
    await run(streamRecord('1', first), streamRecord('2', second, first));
    const keys = { recordId: first.id, service: 'publish', stage: 'test' };
    expect(output.lines()).toContainEqual(
      expect.objectContaining({ ...keys, message: 'event published', recordVersion: 1 }),
    );
    expect(output.lines()).toContainEqual(
      expect.objectContaining({
        ...keys,
        message: 'event failed',
        recordVersion: 2,
        code: 'InternalFailure',
      }),
    );
    expect(output.metrics()).toContainEqual(
      expect.objectContaining({ EventsPublished: 1, EventsFailed: 1, stage: 'test', service: 'publish' }),
    );
  });
});

describe('the publish function, with records too large for one item', () => {
  const text = 'x'.repeat(400_000);
  const large = ingestedRecord(1, { alternativeHeadline: text });
  const larger = ingestedRecord(2, { alternativeHeadline: `${text}x` }, large);
  const largest = ingestedRecord(3, { alternativeHeadline: `${text}xx` }, larger);

  it('reads what moved out, and deletes it when the change that replaced it is told', async () => {
    await run(streamRecord('1', large), streamRecord('2', larger, large));
    expect(publisher.events[1]?.data).toMatchObject({
      changed: ['alternativeHeadline'],
      counts: { sections: 1 },
    });
    expect([...claims.bodies.keys()]).toEqual([toItem(larger).claim?.key]);
  });

  it('keeps it as long as the change, or one before it, may come again', async () => {
    publisher.failWhen((event) => event.recordversion === 2);
    await run(streamRecord('1', large), streamRecord('2', larger, large), streamRecord('3', largest, larger));
    expect(claims.bodies.size).toBe(3);
  });

  it('takes what the old state held for changed when it is gone', async () => {
    const change = streamRecord('2', larger, large);
    claims.bodies.delete(toItem(large).claim?.key ?? '');
    await run(change);
    expect(publisher.events[0]?.data).toMatchObject({ changed: ['alternativeHeadline', 'sections'] });
  });

  it('is silent when the new state is gone: the change after it has been told already', async () => {
    const repeat = streamRecord('2', larger, large);
    claims.bodies.clear();
    expect(await run(repeat)).toEqual({ batchItemFailures: [] });
    expect(publisher.events).toEqual([]);
  });

  it('only warns when an old claim cannot be deleted', async () => {
    claims.delete = async () => {
      throw new Error('denied');
    };
    expect(await run(streamRecord('2', larger, large))).toEqual({ batchItemFailures: [] });
    expect(output.lines()).toContainEqual(expect.objectContaining({ message: 'superseded claim stays' }));
  });
});
