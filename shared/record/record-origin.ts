import type { RecordId } from '../notice/record-id.ts';
import { type ArticleRecord, type Provenance, RECORD_SCHEMA } from './article-record.ts';

/** What every new state of a record is made from, beside its content. `previous` is the state it follows. */
export interface RecordOrigin {
  readonly id: RecordId;
  readonly publisher: string | null;
  readonly provenance: Provenance;
  readonly previous: ArticleRecord | undefined;
}

/**
 * The identity of the state that follows `origin.previous`: the same version where status and content are the same,
 * one more where either changed, 1 for the first.
 */
export function identityOf(origin: RecordOrigin, status: ArticleRecord['status'], contentHash?: string) {
  const { id, publisher, provenance, previous } = origin;
  const same = previous?.status === status && contentHashOf(previous) === contentHash;
  const version = previous === undefined ? 1 : previous.version + (same ? 0 : 1);
  return { id, publisher, provenance, version, recordSchema: RECORD_SCHEMA } as const;
}

/** The hash of what a record says; a tombstone says nothing. */
export function contentHashOf(record: ArticleRecord): string | undefined {
  return record.status === 'removed' ? undefined : record.contentHash;
}
