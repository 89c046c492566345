import type { Article } from '../../../shared/article/article.ts';
import { recordIdOf } from '../../../shared/notice/record-id.ts';
import { RawSequencer } from '../../../shared/notice/sequencer.ts';
import type { ArticleRecord } from '../../../shared/record/article-record.ts';
import { entomb } from '../../../shared/record/entomb.ts';
import { normalize } from '../../../shared/record/normalize.ts';
import type { RecordOrigin } from '../../../shared/record/record-origin.ts';
import { reject } from '../../../shared/record/reject.ts';
import { sampleArticle } from './sample-article.ts';

const BUCKET = 'raw';
const KEY = 'harbour-times/lamps.html';

/** The moment that every sample record was received. */
export const RECEIVED_AT = new Date('2026-03-02T09:00:00.000Z');

/** Where a sample record comes from; `order` becomes its sequencer. */
export function sampleOrigin(order: number, previous?: ArticleRecord): RecordOrigin {
  return {
    id: recordIdOf(BUCKET, KEY),
    publisher: 'harbour-times',
    previous,
    provenance: {
      bucket: BUCKET,
      key: KEY,
      versionId: `version-${order}`,
      sequencer: RawSequencer.parse(order.toString(16).padStart(18, '0')),
      receivedAt: RECEIVED_AT.toISOString(),
      extractorVersion: 'test',
    },
  };
}

/** A record with an article. */
export const ingestedRecord = (order = 1, overrides: Partial<Article> = {}, previous?: ArticleRecord) =>
  normalize(sampleArticle(overrides), sampleOrigin(order, previous));

/** A rejected record. */
export const rejectedRecord = (order = 1, previous?: ArticleRecord) =>
  reject({ reason: 'empty', detail: 'expected a page, found nothing' }, sampleOrigin(order, previous));

/** A tombstone. */
export const removedRecord = (order = 1, previous?: ArticleRecord) =>
  entomb(sampleOrigin(order, previous), RECEIVED_AT);
