import type { RecordStore, WriteOutcome } from '../port/record-store.ts';
import { ArticleRecord } from '../record/article-record.ts';
import type { RecordChange } from '../record/record-change.ts';

/** An in-memory table with DynamoDB's semantics: conditional writes, and a stream of old and new images. */
export interface MemoryRecordStore extends RecordStore {
  /** Every record of the table. */
  all(): ArticleRecord[];
  /** Takes the changes since the last time, in the order they were written. */
  takeChanges(): RecordChange[];
}

/** Makes an empty table. Records are kept as JSON, so that no reader can change what is stored. */
export function memoryRecordStore(): MemoryRecordStore {
  const records = new Map<string, string>();
  let changes: RecordChange[] = [];

  const load = (id: string): ArticleRecord | undefined => {
    const json = records.get(id);
    return json === undefined ? undefined : ArticleRecord.parse(JSON.parse(json));
  };
  return {
    all: () => [...records.values()].map((json) => ArticleRecord.parse(JSON.parse(json))),
    takeChanges() {
      const taken = changes;
      changes = [];
      return taken;
    },
    async read(id, signal) {
      signal?.throwIfAborted();
      return load(id);
    },
    async write(next, previous, signal) {
      signal?.throwIfAborted();
      const stored = load(next.id);
      const outcome = judge(next, previous, stored);
      if (outcome !== 'written') return outcome;
      records.set(next.id, JSON.stringify(next));
      changes.push({ previous: stored, next: ArticleRecord.parse(JSON.parse(JSON.stringify(next))) });
      return outcome;
    },
  };
}

/** The condition of the table: the record is the one read, and its sequencer is older. */
function judge(next: ArticleRecord, previous?: ArticleRecord, stored?: ArticleRecord): WriteOutcome {
  if (stored !== undefined && stored.provenance.sequencer >= next.provenance.sequencer) return 'stale';
  return stored?.version === previous?.version ? 'written' : 'conflict';
}
