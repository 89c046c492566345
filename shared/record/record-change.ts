import type { ArticleRecord } from './article-record.ts';

/** Two states of one record that followed each other in the table; no `previous` for the first. */
export interface RecordChange {
  readonly previous?: ArticleRecord | undefined;
  readonly next: ArticleRecord;
}
