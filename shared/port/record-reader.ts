import type { ArticleRecord } from '../record/article-record.ts';

/** What a listing asks for: one publisher's records, those of a licence (on articles or on their images), or of an address. */
export type RecordQuery =
  | { readonly by: 'publisher'; readonly publisher: string }
  | {
      readonly by: 'license';
      /** As the record has it: `CC-BY-4.0`. */
      readonly license: string;
      /** The article's own licence, or one on any of its images. */
      readonly of: 'article' | 'image';
      readonly publisher?: string | undefined;
    }
  | { readonly by: 'canonical-url'; readonly url: string };

/**
 * Which part of it. Records are listed under their publication date, else their arrival, and dates are compared as text:
 * `since: '2026-03'` begins with March, `until: '2026-03'` ends with the last moment of it. An address has no dates.
 */
export interface ListOptions {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly order?: 'newest-first' | 'oldest-first' | undefined;
  /** Records of a page, 1 to `MAX_PAGE`; 25 unless given. */
  readonly limit?: number | undefined;
  /** `cursor` of the page before, of the very same query and options. */
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Most records of one page: each may be 350 KB, and many more where it has a claim. */
export const MAX_PAGE = 100;

/**
 * One page of a listing. It may hold fewer records than `limit`, even none, while there is a `cursor`: a record that
 * no longer is what its index says is left out. No `cursor`: this was the last page.
 */
export interface RecordPage {
  readonly records: readonly ArticleRecord[];
  readonly cursor?: string | undefined;
}

/** The table of records as a consumer reads it. Each call throws a `Fault`, retryable when the store cannot answer. */
export interface RecordReader {
  /** The whole record as it is now, strongly consistent; undefined where there is none. */
  get(id: string, signal?: AbortSignal): Promise<ArticleRecord | undefined>;
  /** Whole records by index. An index follows its table within about a second. */
  list(query: RecordQuery, options?: ListOptions): Promise<RecordPage>;
}
