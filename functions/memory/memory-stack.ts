import type { ArticleEvent } from '../../events/index.ts';
import { memoryEventPublisher } from '../../shared/memory/memory-event-publisher.ts';
import { memoryObjectStore } from '../../shared/memory/memory-object-store.ts';
import { memoryRecordStore } from '../../shared/memory/memory-record-store.ts';
import { parseNotice } from '../../shared/notice/parse-notice.ts';
import { recordIdOf } from '../../shared/notice/record-id.ts';
import type { Clock } from '../../shared/port/clock.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import type { RecordChange } from '../../shared/record/record-change.ts';
import { systemClock } from '../../shared/runtime/system-clock.ts';
import { type IngestOutcome, ingest } from '../ingest/ingest.ts';
import type { IngestDeps } from '../ingest/ingest-deps.ts';
import { publish } from '../publish/publish.ts';

/** What became of one notice: ingest's outcome, or why it ended in the dead letters. */
export type Delivery =
  | { readonly key: string; readonly outcome: IngestOutcome }
  | { readonly body: string; readonly fault: string };

/** What one drain did, in order. */
export interface Drained {
  readonly deliveries: readonly Delivery[];
  readonly events: readonly ArticleEvent[];
}

/** The whole way in memory: bucket, queue, table, stream and bus, around the very use cases that the functions run. */
export interface MemoryStack {
  readonly objects: ReturnType<typeof memoryObjectStore>;
  readonly records: ReturnType<typeof memoryRecordStore>;
  readonly bus: ReturnType<typeof memoryEventPublisher>;
  put(key: string, bytes: Uint8Array, contentType?: string): void;
  delete(key: string): void;
  /** The record of a key, if it has one. */
  recordOf(key: string): Promise<ArticleRecord | undefined>;
  /** Puts a message of any body on the ingest queue. */
  send(body: string): void;
  /** Works all that waits, through to the bus. `deliver` may shuffle and repeat the messages, as a queue may. */
  drain(deliver?: (bodies: readonly string[]) => readonly string[]): Promise<Drained>;
}

/** What a memory stack is made of; the clock and the notices' version ids can be set by a test. */
export interface MemoryStackOptions extends Pick<IngestDeps, 'publishers' | 'fairCopy' | 'extractorVersion'> {
  readonly stage?: string;
  readonly clock?: Clock;
  readonly versionIds?: boolean;
}

const BUCKET = 'memory-raw';
const TABLE = 'memory-records';

/** Receives of one message before it is a dead letter, as the deployed queue has it. */
const MAX_RECEIVES = 3;

/** Makes an empty stack. */
export function memoryStack(options: MemoryStackOptions): MemoryStack {
  const { clock = systemClock, versionIds = true, stage = 'memory' } = options;
  const objects = memoryObjectStore({ bucket: BUCKET, versionIds, now: () => clock.now() });
  const records = memoryRecordStore();
  const bus = memoryEventPublisher();
  const ingestDeps: IngestDeps = { ...options, objects, records, clock };
  const publishDeps = { publisher: bus, table: TABLE, source: `faircopy/${stage}` };
  let sent: string[] = [];
  /** Changes from the first unpublished one on: a stream is read again from there. */
  let pending: RecordChange[] = [];
  return {
    objects,
    records,
    bus,
    put: (key, bytes, contentType) => objects.put(key, bytes, contentType),
    delete: (key) => objects.delete(key),
    recordOf: (key) => records.read(recordIdOf(BUCKET, key)),
    send: (body) => {
      sent.push(body);
    },
    async drain(deliver = (bodies) => bodies) {
      const bodies = [...objects.takeNotices().map((notice) => JSON.stringify(notice)), ...sent];
      sent = [];
      const known = bus.events.length;
      const deliveries: Delivery[] = [];
      for (const body of deliver(bodies)) deliveries.push(...(await receive(body, ingestDeps)));
      pending = [...pending, ...records.takeChanges()];
      const answers = await publish(pending, publishDeps);
      const failed = answers.findIndex((answer) => answer.outcome === 'failed');
      pending = failed === -1 ? [] : pending.slice(failed);
      return { deliveries, events: bus.events.slice(known) };
    },
  };
}

/** Works one message as often as the queue would hand it out. A test event leaves nothing to tell. */
async function receive(body: string, deps: IngestDeps): Promise<Delivery[]> {
  const parsed = parseNotice(body);
  if (parsed.outcome === 'test-event') return [];
  if (parsed.outcome === 'unknown') return [{ body, fault: parsed.detail }];
  let fault = '';
  for (let receives = 1; receives <= MAX_RECEIVES; receives += 1) {
    try {
      return [{ key: parsed.notice.key, outcome: await ingest(parsed.notice, deps) }];
    } catch (cause) {
      fault = cause instanceof Error ? cause.message : String(cause);
    }
  }
  return [{ body, fault }];
}
