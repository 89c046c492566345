import type { FairCopy } from '../../shared/article/fair-copy.ts';
import type { RawPage } from '../../shared/page/raw-page.ts';
import type { Clock } from '../../shared/port/clock.ts';
import type { ObjectStore } from '../../shared/port/object-store.ts';
import type { RecordStore } from '../../shared/port/record-store.ts';

/** What ingest works with. `fairCopy` and `extractorVersion` are the extractor; it is given so that a test can break it. */
export interface IngestDeps {
  readonly objects: ObjectStore;
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly publishers: ReadonlySet<string>;
  readonly fairCopy: (raw: RawPage) => FairCopy;
  readonly extractorVersion: string;
}

/** What a notice cost: milliseconds of reading the object, extracting and writing; bytes of the page. Absent: not done. */
export interface Effort {
  readMs?: number;
  extractMs?: number;
  writeMs?: number;
  bytes?: number;
}
