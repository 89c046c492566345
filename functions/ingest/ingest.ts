import { Fault } from '../../shared/fault.ts';
import type { ObjectNotice } from '../../shared/notice/object-notice.ts';
import { type RecordId, recordIdOf } from '../../shared/notice/record-id.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { contentHashOf } from '../../shared/record/record-origin.ts';
import type { Effort, IngestDeps } from './ingest-deps.ts';
import { nextRecord } from './next-record.ts';
import { type Observation, observe } from './observe.ts';

/**
 * Why a notice changes nothing: an event at least as new is in the record already (`older`); the object is no longer
 * what it tells of, so the notice that says so is on its way (`superseded`, `missing`); or the version deleted is not
 * the one the record was made from (`other-version`).
 */
export type StaleReason = 'older' | 'superseded' | 'missing' | 'other-version';

/** What a notice came to. `unchanged`: only its place in the order was written. */
export type IngestOutcome =
  | {
      readonly outcome: 'ingested' | 'updated' | 'removed' | 'rejected' | 'unchanged';
      readonly record: ArticleRecord;
      readonly effort: Effort;
    }
  | {
      readonly outcome: 'stale';
      readonly why: StaleReason;
      readonly id: RecordId;
      readonly record: ArticleRecord | undefined;
      readonly effort: Effort;
    };

/** Tries at one conditional write. Losing more than twice in a row takes as many writers of one key at once. */
const MAX_WRITE_ATTEMPTS = 5;

/**
 * Brings the record of a page up to what a notice says happened to it. Notices may come twice and in any order: the
 * sequencer decides. Throws a `Fault` when a store cannot answer; the same notice can then be tried again.
 */
export async function ingest(
  notice: ObjectNotice,
  deps: IngestDeps,
  signal?: AbortSignal,
): Promise<IngestOutcome> {
  const id = recordIdOf(notice.bucket, notice.key);
  const effort: Effort = {};
  let observation: Observation | undefined;
  for (let attempt = 1; attempt <= MAX_WRITE_ATTEMPTS; attempt += 1) {
    const previous = await deps.records.read(id, signal);
    const stale = (why: StaleReason) => ({ outcome: 'stale', why, id, record: previous, effort }) as const;
    if (previous !== undefined && previous.provenance.sequencer >= notice.sequencer) return stale('older');
    if (deletesAnotherVersion(notice, previous)) return stale('other-version');
    observation ??= await observe(notice, deps, effort, signal);
    if (observation.seen === 'stale') return stale(observation.why);
    const next = nextRecord({ id, notice, observation, previous }, deps);
    const start = deps.clock.elapsed();
    const written = await deps.records.write(next, previous, signal);
    effort.writeMs = deps.clock.elapsed() - start;
    if (written === 'written') return { outcome: verdictOn(previous, next), record: next, effort };
  }
  throw new Fault(
    `ingest: expected to win the write of record ${id} within ${MAX_WRITE_ATTEMPTS} tries, lost all of them`,
    { code: 'record-contended', retryable: true },
  );
}

/**
 * Lifecycle expiry and purges of old versions must not touch the current article: a version's removal counts only
 * where it is the version that the record was made from, or where the store knows no versions at all.
 */
function deletesAnotherVersion(notice: ObjectNotice, previous: ArticleRecord | undefined): boolean {
  if (notice.kind !== 'deleted' || notice.deletion === 'marker' || notice.versionId === undefined)
    return false;
  return previous?.provenance.versionId !== notice.versionId;
}

function verdictOn(previous: ArticleRecord | undefined, next: ArticleRecord) {
  const same = previous?.status === next.status && contentHashOf(previous) === contentHashOf(next);
  if (same) return 'unchanged';
  return next.status === 'ingested' && previous?.status === 'ingested' ? 'updated' : next.status;
}
