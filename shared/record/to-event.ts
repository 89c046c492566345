import { createHash } from 'node:crypto';
import type { ArticleEvent, ArticleSummary } from '../../events/index.ts';
import type { ArticleRecord, IngestedRecord } from './article-record.ts';
import type { Tellable } from './compare.ts';
import { contentHashOf } from './record-origin.ts';
import { summarize } from './summarize.ts';
import { cut, SUMMARY_LIMIT } from './summary-limits.ts';

/** What an event says of the place it comes from: the table that holds the record, and CloudEvents' `source`. */
export interface EventOrigin {
  readonly table: string;
  readonly source: string;
}

/** The event that tells of a change: at most 64 KB as JSON, whatever the record holds. */
export function toEvent(change: Tellable, origin: EventOrigin): ArticleEvent {
  const { record } = change;
  const attributes = envelopeOf(record, origin);
  const pointer = { table: origin.table, id: record.id };
  switch (change.change) {
    case 'ingested':
      return { ...attributes, type: 'faircopy.article.ingested.v1', data: summaryOf(change.record, origin) };
    case 'updated': {
      const summary = summaryOf(change.record, origin);
      return {
        ...attributes,
        type: 'faircopy.article.updated.v1',
        data: { ...summary, changed: [...change.changed] },
      };
    }
    case 'removed': {
      const publisher = cut(record.publisher, SUMMARY_LIMIT.publisher);
      return { ...attributes, type: 'faircopy.article.removed.v1', data: { publisher, record: pointer } };
    }
    case 'rejected': {
      const { reason, detail } = change.record.rejection;
      const data = {
        publisher: cut(record.publisher, SUMMARY_LIMIT.publisher),
        record: pointer,
        key: cut(record.provenance.key, SUMMARY_LIMIT.key),
        reason,
        detail: cut(detail, SUMMARY_LIMIT.detail),
      };
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
  } as const;
}

/**
 * The same for every retry and replay of one version. Status and content take part because versions begin anew when
 * a tombstone has expired: the page's next life must not look like a repeat of its first.
 */
function eventId(record: ArticleRecord): string {
  const parts = [record.id, record.version, record.status, contentHashOf(record) ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function summaryOf(record: IngestedRecord, origin: EventOrigin): ArticleSummary {
  return summarize(record, { table: origin.table, id: record.id });
}
