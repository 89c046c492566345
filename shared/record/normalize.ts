import type { Article } from '../article/article.ts';
import type { IngestedRecord } from './article-record.ts';
import { contentHash } from './content-hash.ts';
import { identityOf, type RecordOrigin } from './record-origin.ts';

/** The record of an article: identity, provenance and content hash around it. */
export function normalize(article: Article, origin: RecordOrigin): IngestedRecord {
  const hash = contentHash(article);
  return { ...identityOf(origin, 'ingested', hash), status: 'ingested', contentHash: hash, article };
}
