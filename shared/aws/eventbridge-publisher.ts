import { setTimeout } from 'node:timers/promises';
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { type ArticleEvent, EVENT_SOURCE } from '../../events/index.ts';
import { Fault } from '../fault.ts';
import type { EventPublisher, PublishOutcome } from '../port/event-publisher.ts';
import { abortable } from '../runtime/abortable.ts';
import { chunk } from './chunk.ts';
import { nameOf, sdkFault } from './sdk-fault.ts';

/** Most entries of one PutEvents call. */
const MAX_ENTRIES = 10;

/** Most bytes of one PutEvents call: 1 MB since January 2026, less a margin for what is counted beside the detail. */
const MAX_CALL_BYTES = 1_000_000;

/** Tries of one entry. With the waits between them, 0.1 to 1.6 s at most, they take about three seconds. */
const MAX_ATTEMPTS = 6;
const FIRST_WAIT_MS = 100;

/** Answers that the same entry will get again, however often it is sent. */
const PERMANENT: ReadonlySet<string> = new Set([
  'MalformedDetail',
  'InvalidArgument',
  'NotAuthorizedForSourceException',
  'NotAuthorizedForDetailTypeException',
  'AccessDeniedException',
  'ResourceNotFoundException',
  'ValidationException',
]);

/** What the publisher stands on; `random` (0 to 1) and `wait` can be set by a test. */
export interface EventBridgePublisherDeps {
  readonly client: EventBridgeClient;
  readonly bus: string;
  readonly random?: () => number;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The event bus on EventBridge. Sends the entries that failed again, and only those, until `signal` or the last try. */
export function eventBridgePublisher(deps: EventBridgePublisherDeps): EventPublisher {
  return {
    async publish(events, signal) {
      const outcomes: PublishOutcome[] = [];
      const entries = events.map((event) => toEntry(event, deps.bus));
      for (const part of chunk(entries, { maxLength: MAX_ENTRIES, maxSize: MAX_CALL_BYTES, sizeOf })) {
        outcomes.push(...(await putAll(part, deps, signal)));
      }
      return outcomes;
    },
  };
}

function toEntry(event: ArticleEvent, bus: string): PutEventsRequestEntry {
  return {
    EventBusName: bus,
    Source: EVENT_SOURCE,
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(event),
  };
}

function sizeOf(entry: PutEventsRequestEntry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail];
  const TIME_BYTES = 14;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), TIME_BYTES);
}

async function putAll(
  entries: readonly PutEventsRequestEntry[],
  deps: EventBridgePublisherDeps,
  signal?: AbortSignal,
): Promise<PublishOutcome[]> {
  const outcomes: PublishOutcome[] = entries.map(() => NOT_TRIED);
  let open = entries.map((entry, index) => ({ entry, index }));
  for (let attempt = 1; open.length > 0 && attempt <= MAX_ATTEMPTS && !signal?.aborted; attempt += 1) {
    if (attempt > 1) await pause(attempt - 1, deps, signal);
    const batch = open.map(({ entry }) => entry);
    const answers = await put(batch, deps.client, signal);
    for (const [position, { index }] of open.entries()) outcomes[index] = answers[position] ?? NOT_TRIED;
    open = open.filter(({ index }) => isWorthARetry(outcomes[index]));
  }
  return outcomes;
}

const NOT_TRIED: PublishOutcome = {
  outcome: 'failed',
  code: 'deadline',
  message: 'the deadline came before the entry could be sent',
};

function isWorthARetry(outcome: PublishOutcome | undefined): boolean {
  return outcome?.outcome === 'failed' && !PERMANENT.has(outcome.code);
}

/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/. A deadline ends it early. */
async function pause(retry: number, deps: EventBridgePublisherDeps, signal?: AbortSignal): Promise<void> {
  const { random = Math.random, wait = sleep } = deps;
  await wait(random() * FIRST_WAIT_MS * 2 ** (retry - 1), signal);
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {});
}

async function put(
  entries: PutEventsRequestEntry[],
  client: EventBridgeClient,
  signal?: AbortSignal,
): Promise<PublishOutcome[]> {
  try {
    const command = new PutEventsCommand({ Entries: entries });
    const sending = client.send(command, signal === undefined ? {} : { abortSignal: signal });
    const answer = await (signal === undefined ? sending : abortable(sending, signal));
    return (answer.Entries ?? []).map(toOutcome);
  } catch (cause) {
    const fault = sdkFault('event-bus-unavailable', 'PutEvents', cause);
    const code = cause instanceof Fault ? cause.code : nameOf(cause);
    return entries.map(() => ({ outcome: 'failed', code, message: fault.message }));
  }
}

function toOutcome(entry: PutEventsResultEntry): PublishOutcome {
  if (entry.ErrorCode === undefined) return { outcome: 'published' };
  return { outcome: 'failed', code: entry.ErrorCode, message: entry.ErrorMessage ?? '' };
}
