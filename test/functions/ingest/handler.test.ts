import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryObjectStore } from '../../../shared/memory/memory-object-store.ts';
import { memoryRecordStore } from '../../../shared/memory/memory-record-store.ts';
import { recordIdOf } from '../../../shared/notice/record-id.ts';
import { makeTelemetry } from '../../../shared/runtime/telemetry.ts';
import { fakeExtraction, page, tickingClock } from '../fake-extractor.ts';
import { captureOutput, lambdaContext } from '../lambda-context.ts';

vi.hoisted(() => {
  const wiring = {
    PUBLISHERS: 'harbour-times',
    RECORD_TABLE: 'records',
    RECORD_BUCKET: 'claims',
    STAGE: 'test',
  };
  const output = { POWERTOOLS_DEV: 'true', POWERTOOLS_METRICS_DISABLED: 'false' };
  Object.assign(process.env, { ...wiring, ...output, AWS_REGION: 'eu-north-1' });
});
const { handler, ingestHandler } = await import('../../../functions/ingest/handler.ts');

const KEY = 'harbour-times/a.html';

let output = captureOutput();
let objects = memoryObjectStore({ bucket: 'raw' });
let records = memoryRecordStore();
beforeEach(() => {
  output = captureOutput();
  objects = memoryObjectStore({ bucket: 'raw' });
  records = memoryRecordStore();
});
afterEach(() => vi.restoreAllMocks());

/** As SQS gives a message to Lambda (developer guide, "Using Lambda with Amazon SQS"). */
const message = (messageId: string, body: string) => ({
  messageId,
  receiptHandle: 'MessageReceiptHandle',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1772442000000',
    SenderId: 'AIDAIENQZJOLO23YVJ4VO',
    ApproximateFirstReceiveTimestamp: '1772442000001',
    MessageGroupId: 'harbour-times',
  },
  messageAttributes: {},
  md5OfBody: 'e4e68fb7bd0e697a0ae8f1bb342846b3',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-north-1:111122223333:ingest',
  awsRegion: 'eu-north-1',
});

/** The waiting notices as messages, then `others` as they are. */
function batch(...others: string[]) {
  const bodies = [...objects.takeNotices().map((notice) => JSON.stringify(notice)), ...others];
  return { Records: bodies.map((body, index) => message(`message-${index}`, body)) };
}

function run(event: object) {
  const deps = { ...fakeExtraction, objects, records, clock: tickingClock() };
  return ingestHandler(deps, makeTelemetry('ingest', 'test'))(event, lambdaContext());
}

describe('the ingest function', () => {
  it('lets a poison message fail alone, with what it expected, while its neighbours pass', async () => {
    objects.put(KEY, page('First'));
    objects.put('harbour-times/b.html', page('boom'));
    objects.put('harbour-times/c.html', page(''));
    const answer = await run(batch('{"hello":"there"}'));
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-3' }],
    });
    expect(records.all().map(({ status }) => status)).toEqual(['ingested', 'rejected']);
    expect(output.lines()).toContainEqual(
      expect.objectContaining({
        code: 'unknown-notice',
        messageId: 'message-3',
        message: expect.stringContaining('detail-type'),
      }),
    );
  });

  it("is done with S3's test event", async () => {
    const test = JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'raw' });
    expect(await run(batch(test))).toEqual({ batchItemFailures: [] });
  });

  it('counts what pages came to, and rejections by reason too', async () => {
    objects.put(KEY, page('First'));
    objects.put(KEY, page('First'));
    objects.put(KEY, page('Second'));
    objects.put('nobody/a.html', page('First'));
    const event = batch();
    await run({ Records: [...event.Records, event.Records[0]] });
    const [all, byReason] = ['ArticlesIngested', 'reason'].map((key) =>
      output.metrics().find((line) => key in line),
    );
    expect(all).toMatchObject({
      stage: 'test',
      service: 'ingest',
      ArticlesIngested: 1,
      ArticlesUnchanged: 1,
      ArticlesUpdated: 1,
      PagesRejected: 1,
      NoticesStale: 1,
      PageBytes: [5, 5, 6],
      ExtractionTime: [1000, 1000, 1000],
    });
    expect(byReason).toMatchObject({
      stage: 'test',
      service: 'ingest',
      reason: 'unknown-publisher',
      PagesRejected: 1,
    });
  });

  it('has record id and version on the line that says what a notice came to', async () => {
    objects.put(KEY, page('First'));
    objects.delete(KEY);
    await run(batch());
    const recordId = recordIdOf('raw', KEY);
    const told = output.lines().filter((line) => 'recordVersion' in line);
    expect(told).toMatchObject([
      { message: 'article ingested', recordId, recordVersion: 1, key: KEY, service: 'ingest', stage: 'test' },
      { message: 'article removed', recordId, recordVersion: 2 },
    ]);
  });

  it('is wired for Lambda from its environment', async () => {
    await expect(handler({}, lambdaContext())).rejects.toMatchObject({ code: 'bad-invocation' });
  });
});
