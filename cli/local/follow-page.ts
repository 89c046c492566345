import { setTimeout as sleep } from 'node:timers/promises';
import type { Effort } from '../../functions/ingest/ingest-deps.ts';
import { Fault } from '../../shared/fault.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import type { Delivered, LocalStack, Upload } from './local-stack.ts';

/** Warm, a page takes tens of milliseconds; a page that failed for a while is tried again for minutes. */
const RECORD_TIMEOUT_MS = 60_000;
const EVENT_TIMEOUT_MS = 30_000;
const POLL_MS = 10;

/** Milliseconds of each stage as seen from outside, each counted from the end of the one before. */
export interface StageTimes {
  readonly put: number;
  readonly record: number;
  /** Absent where nothing changed, so that no event was due. */
  readonly event?: number | undefined;
}

/** A page's whole way: the record it left, and the event that told of it (none where nothing changed). */
export interface Followed {
  readonly key: string;
  readonly record: ArticleRecord;
  readonly delivered?: Delivered | undefined;
  /** What the example consumer made of the event; absent where none is deployed or no event came. */
  readonly mirrored?: string | undefined;
  readonly times: StageTimes;
  /** What the ingest function itself says that it took; absent where its log tells nothing. */
  readonly effort?: Effort | undefined;
}

/** Puts a page and follows it to its record and event. Throws a `Fault` where either does not come. */
export function followPut(stack: LocalStack, upload: Upload, signal?: AbortSignal): Promise<Followed> {
  return follow(stack, upload.key, () => stack.put(upload), signal);
}

/** Deletes a page and follows that to its tombstone and event; undefined where the key has no record to bury. */
export async function followRemove(
  stack: LocalStack,
  key: string,
  signal?: AbortSignal,
): Promise<Followed | undefined> {
  const before = await stack.recordOf(key);
  if (before === undefined || before.status === 'removed') return undefined;
  return await follow(stack, key, () => stack.remove(key), signal);
}

async function follow(
  stack: LocalStack,
  key: string,
  change: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Followed> {
  const before = await stack.recordOf(key);
  const since = new Date();
  const started = performance.now();
  await change();
  const changed = performance.now();
  const record = await newRecord(stack, key, before, signal);
  const recorded = performance.now();
  const times = { put: changed - started, record: recorded - changed };
  if (record.version === before?.version) {
    return { key, record, times, effort: await stack.effortOf(record.id, since) };
  }
  const delivered = await stack.eventOf(record, EVENT_TIMEOUT_MS, signal);
  if (delivered === undefined)
    throw missing(`event of version ${record.version} of ${key}`, EVENT_TIMEOUT_MS);
  const effort = await stack.effortOf(record.id, since);
  const event = Math.max(0, delivered.at - recorded);
  const mirrored = await stack.mirrored?.(delivered, signal);
  return { key, record, delivered, mirrored, times: { ...times, event }, effort };
}

/** Every notice that is worked moves the record's sequencer, whether or not it changes anything else. */
async function newRecord(
  stack: LocalStack,
  key: string,
  before: ArticleRecord | undefined,
  signal?: AbortSignal,
): Promise<ArticleRecord> {
  const deadline = performance.now() + RECORD_TIMEOUT_MS;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    const record = await stack.recordOf(key);
    if (record !== undefined && record.provenance.sequencer !== before?.provenance.sequencer) return record;
    await sleep(POLL_MS);
  }
  throw missing(`record of ${key}`, RECORD_TIMEOUT_MS);
}

function missing(what: string, timeoutMs: number): Fault {
  return new Fault(
    `expected the ${what} within ${timeoutMs / 1000} s, found none: the functions' log tells why (.local/emulator.log, where this run started the emulator)`,
    { code: 'verdict-missing', retryable: true },
  );
}
