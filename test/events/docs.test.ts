import { readFile } from 'node:fs/promises';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { type ArticleEvent, memorySeenStore, onArticle } from '../../events/index.ts';
import { CONTRACT_PATHS } from '../../scripts/events/paths.ts';
import { makeHandler } from './docs/handler.ts';
import { Subscriber } from './docs/subscriber.ts';
import { WANTED } from './docs/wanted.ts';
import { exampleEvents } from './example-events.ts';

const messageOf = (messageId: string, body: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});
const delivered = (event: ArticleEvent) =>
  messageOf(`${event.recordversion}`, JSON.stringify({ 'detail-type': event.type, detail: event }));

function makeMirror() {
  const copies = new Map<string, string>();
  const handler = makeHandler({
    seen: memorySeenStore(),
    keep: async (event) => {
      copies.set(event.subject, event.id);
    },
    drop: async (recordId) => {
      copies.delete(recordId);
    },
  });
  return { copies, handler };
}

describe('the code that docs/events.md shows', () => {
  it('subscribes: a rule on the bus, to a queue with dead letters', () => {
    const template = Template.fromStack(new Subscriber(new App(), 'Subscriber'));
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: 'faircopy-prod',
      EventPattern: onArticle(WANTED),
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
    template.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 5 } });
  });

  it('has no more than ten lines in its constructor', async () => {
    const page = await readFile(CONTRACT_PATHS.page, 'utf8');
    const body = /super\(scope, id\);\n(.*?)\n {2}\}/s.exec(page)?.[1] ?? '';
    expect(body).toContain('onArticle(WANTED)');
    expect(body.split('\n').length).toBeLessThanOrEqual(10);
  });

  it('keeps an article while it may, and drops it with the licence', async () => {
    const [ingested, updated] = exampleEvents();
    if (ingested === undefined || updated === undefined) throw new Error('expected examples');
    const { copies, handler } = makeMirror();
    await handler({ Records: [delivered(ingested)] });
    expect(copies).toEqual(new Map([[ingested.subject, ingested.id]]));
    await handler({ Records: [delivered(updated)] });
    expect(copies.size).toBe(0);
  });

  it('keeps nothing of a removed page, even when its events arrive from the last to the first', async () => {
    const { copies, handler } = makeMirror();
    const Records = exampleEvents().reverse().map(delivered);
    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    expect(copies.size).toBe(0);
  });

  it('gives back only the message that it cannot read', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { copies, handler } = makeMirror();
    const [first] = exampleEvents();
    if (first === undefined) throw new Error('expected an example');
    const Records = [messageOf('bad', '{"detail":{}}'), messageOf('worse', '{'), delivered(first)];
    const answer = await handler({ Records });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'bad' }, { itemIdentifier: 'worse' }]);
    expect(copies.size).toBe(1);
    expect(told).toHaveBeenCalledTimes(2);
  });
});
