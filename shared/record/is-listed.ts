import type { RecordQuery } from '../port/record-reader.ts';
import type { ArticleRecord } from './article-record.ts';
import { indexAttributes, licenseEntries } from './index-attributes.ts';

/** Tells whether a record, as it is now, is one that `query` asks for. */
export function isListed(record: ArticleRecord, query: RecordQuery): boolean {
  if (record.status === 'removed') return false;
  if (query.by === 'publisher') return record.publisher === query.publisher;
  const attributes = indexAttributes(record);
  if (query.by === 'canonical-url') return attributes['canonicalUrl'] === query.url;
  if (query.publisher !== undefined && record.publisher !== query.publisher) return false;
  const key = licenseKeyOf(query);
  if (query.of === 'article') return attributes['licenseKey'] === key;
  return licenseEntries(record).some(({ licenseKey }) => licenseKey === key);
}

/** The partition of the licence index that a query reads. */
export function licenseKeyOf({ of, license }: Extract<RecordQuery, { by: 'license' }>): string {
  return `${of}#${license}`;
}
