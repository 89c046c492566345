import type { RecordId } from '../notice/record-id.ts';
import type { ArticleRecord } from '../record/article-record.ts';

/**
 * `stale`: the stored record has this sequencer or a newer one; nothing was written.
 * `conflict`: another writer changed the record since `previous` was read; read again and decide anew.
 */
export type WriteOutcome = 'written' | 'stale' | 'conflict';

/** The table of records. Throws a retryable `Fault` when the store cannot answer. */
export interface RecordStore {
  /** The whole record, sections included, strongly consistent. */
  read(id: RecordId, signal?: AbortSignal): Promise<ArticleRecord | undefined>;
  /** Writes `next` over `previous` in one step, or nothing at all. */
  write(
    next: ArticleRecord,
    previous: ArticleRecord | undefined,
    signal?: AbortSignal,
  ): Promise<WriteOutcome>;
}
