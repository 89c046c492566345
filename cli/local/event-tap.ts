import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { EVENT_SOURCE, parseArticleEvent } from '../../events/index.ts';
import { Fault } from '../../shared/fault.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import type { EmulatorClients } from './emulator-clients.ts';
import type { Delivered } from './local-stack.ts';

/** One of its own for each run: an emulator that the user gave may serve several at once. */
const NAME = `faircopy-local-events-${process.pid}`;
/** The emulator's own long polling looks every 100 ms, which would hide what the stack takes. */
const POLL_MS = 10;
/** Most that SQS hands out at once. */
const BATCH = 10;

/** A subscriber of the bus, as any consumer would be: a rule, a queue, and what came through them. */
export interface EventTap {
  /** Waits for one event; undefined where it did not come in time. */
  eventOf(
    record: Pick<ArticleRecord, 'id' | 'version'>,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Delivered | undefined>;
  /** Everything that came for a record by now, in the order it came. */
  received(id: string): Promise<readonly Delivered[]>;
  close(): Promise<void>;
}

/** Subscribes a queue of its own to every event on `bus`; it is read when somebody asks. */
export async function tapEvents(clients: EmulatorClients, bus: string): Promise<EventTap> {
  const queueUrl = await subscribe(clients, bus);
  const seen = new Map<string, Delivered[]>();
  // One read at a time: whoever asks meanwhile waits for it.
  let reading: Promise<void> | undefined;
  const read = async () => {
    for (const delivered of await receive(clients, queueUrl)) {
      const { subject } = delivered.event;
      seen.set(subject, [...(seen.get(subject) ?? []), delivered]);
    }
  };
  const readOnce = () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return {
    async eventOf({ id, version }, timeoutMs, signal) {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        signal?.throwIfAborted();
        await readOnce();
        const found = seen.get(id)?.find(({ event }) => event.recordversion === version);
        if (found !== undefined || performance.now() > deadline) return found;
        await sleep(POLL_MS);
      }
    },
    async received(id) {
      await readOnce();
      return seen.get(id) ?? [];
    },
    close: () => unsubscribe(clients, bus, queueUrl),
  };
}

async function subscribe({ sqs, eventBridge }: EmulatorClients, bus: string): Promise<string> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: NAME }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const arn = Attributes?.['QueueArn'];
  if (QueueUrl === undefined || arn === undefined) {
    throw new Fault('expected the queue of local events to have a URL and an ARN, found none', {
      code: 'event-tap-failed',
      retryable: true,
    });
  }
  const pattern = JSON.stringify({ source: [EVENT_SOURCE] });
  await eventBridge.send(new PutRuleCommand({ Name: NAME, EventBusName: bus, EventPattern: pattern }));
  await eventBridge.send(
    new PutTargetsCommand({ Rule: NAME, EventBusName: bus, Targets: [{ Id: 'tap', Arn: arn }] }),
  );
  return QueueUrl;
}

/** An emulator that stays up gets back what was put on it; one that is gone already needs nothing. */
async function unsubscribe(
  { sqs, eventBridge }: EmulatorClients,
  bus: string,
  queueUrl: string,
): Promise<void> {
  try {
    await eventBridge.send(new RemoveTargetsCommand({ Rule: NAME, EventBusName: bus, Ids: ['tap'] }));
    await eventBridge.send(new DeleteRuleCommand({ Name: NAME, EventBusName: bus }));
    await sqs.send(new DeleteQueueCommand({ QueueUrl: queueUrl }));
  } catch {
    // Gone with its emulator.
  }
}

async function receive(clients: EmulatorClients, queueUrl: string): Promise<Delivered[]> {
  const { Messages = [] } = await clients.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: BATCH }),
  );
  const at = performance.now();
  if (Messages.length === 0) return [];
  await clients.sqs.send(
    new DeleteMessageBatchCommand({
      QueueUrl: queueUrl,
      Entries: Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
    }),
  );
  return Messages.map(({ Body = '' }) => {
    const parsed = parseArticleEvent(JSON.parse(Body));
    if (parsed.outcome === 'event') return { event: parsed.event, at };
    throw new Fault(`the bus carried an event that is none of the contract's: ${parsed.detail}`, {
      code: 'event-unknown',
      retryable: false,
    });
  });
}
