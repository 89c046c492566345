import { createHash } from 'node:crypto';
import type { ArticleEvent } from '../../events/index.ts';
import type { ArticleRecord } from './article-record.ts';
import type { Tellable } from './compare.ts';
import { contentHashOf } from './record-origin.ts';
import { summarize } from './summarize.ts';
import { cut, SUMMARY_LIMIT } from './summary-limits.ts';

/**
 * What an event says of the place it comes from: the table that holds the record, the bucket of the parts that were too
 * large for it, and CloudEvents' `source`.
 */
export interface EventOrigin {
  readonly table: string;
  readonly bucket?: string;
  readonly source: string;
}

/** The event that tells of a change: at most 64 KB as JSON, whatever the record holds. */
export function toEvent(change: Tellable, origin: EventOrigin): ArticleEvent {
  const { record } = change;
  const attributes = envelopeOf(record, origin);
  switch (change.change) {
    case 'ingested':
      return {
        ...attributes,
        type: 'faircopy.article.ingested.v1',
        data: { ...pageOf(record, origin), ...summarize(change.record) },
      };
    case 'updated': {
      const changed = [...change.changed];
      return {
        ...attributes,
        type: 'faircopy.article.updated.v1',
        data: { ...pageOf(record, origin), ...summarize(change.record), changed },
      };
    }
    case 'removed':
      return { ...attributes, type: 'faircopy.article.removed.v1', data: pageOf(record, origin) };
    case 'rejected': {
      const { reason, detail } = change.record.rejection;
      const data = { ...pageOf(record, origin), reason, detail: cut(detail, SUMMARY_LIMIT.detail) };
      return { ...attributes, type: 'faircopy.article.rejected.v1', data };
    }
  }
}

function envelopeOf(record: ArticleRecord, origin: EventOrigin) {
  return {
    specversion: '1.0',
    id: eventId(record),
    source: origin.source,
    subject: record.id,
    time: record.provenance.receivedAt,
    datacontenttype: 'application/json',
    recordversion: record.version,
    sequence: record.provenance.sequencer,
  } as const;
}

function pageOf({ id, publisher, provenance }: ArticleRecord, { table, bucket }: EventOrigin) {
  return {
    publisher: cut(publisher, SUMMARY_LIMIT.publisher),
    key: cut(provenance.key, SUMMARY_LIMIT.key),
    record: { table, id, bucket: bucket ?? null },
  };
}

/**
 * The same for every retry and replay of one version. Status and content take part because versions begin anew when
 * a tombstone has expired: the page's next life must not look like a repeat of its first.
 */
function eventId(record: ArticleRecord): string {
  const parts = [record.id, record.version, record.status, contentHashOf(record) ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
