import type { ArticleEvent } from '../../events/index.ts';
import type { Effort } from '../../functions/ingest/ingest-deps.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';

/** A page to put: its key (`<publisher>/<name>`), bytes and content type. */
export interface Upload {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
}

/** An event as it reached a subscriber of the bus, and when (`performance.now()`). */
export interface Delivered {
  readonly event: ArticleEvent;
  readonly at: number;
}

/** The whole stack as a publisher and a consumer see it, whatever engine runs it. */
export interface LocalStack {
  put(upload: Upload): Promise<void>;
  remove(key: string): Promise<void>;
  /** The record of a key as it is now, if it has one. */
  recordOf(key: string): Promise<ArticleRecord | undefined>;
  /** Waits for the event of this record and version; undefined where none came in `timeoutMs`. */
  eventOf(
    record: Pick<ArticleRecord, 'id' | 'version'>,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Delivered | undefined>;
  /** What the last notice of a record cost the ingest function, where that is known. */
  effortOf(id: string, since: Date): Promise<Effort | undefined>;
  /** What the example consumer made of an event, in words; absent where no consumer is deployed. */
  mirrored?(delivered: Delivered, signal?: AbortSignal): Promise<string>;
  /** Ends what the run started; may be called more than once. */
  close(): Promise<void>;
}
