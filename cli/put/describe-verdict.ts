import type { ArticleRecord } from '../../shared/record/article-record.ts';

/** One line on what became of an upload: its status, and the licence or the reason. */
export function describeVerdict(key: string, record: ArticleRecord): string {
  if (record.status === 'rejected') {
    return `rejected  ${key}  ${record.rejection.reason}: ${record.rejection.detail}`;
  }
  if (record.status === 'removed') return `removed   ${key}`;
  const license = record.article.license?.identifier ?? record.article.license?.['@id'] ?? 'no licence';
  return `ingested  ${key}  record ${record.id} version ${record.version}, ${license}`;
}
