import type { ObjectNotice } from '../../shared/notice/object-notice.ts';
import { publisherOf } from '../../shared/notice/publisher-of.ts';
import type { RecordId } from '../../shared/notice/record-id.ts';
import type { ArticleRecord } from '../../shared/record/article-record.ts';
import { entomb } from '../../shared/record/entomb.ts';
import { normalize } from '../../shared/record/normalize.ts';
import type { RecordOrigin } from '../../shared/record/record-origin.ts';
import { reject } from '../../shared/record/reject.ts';
import type { IngestDeps } from './ingest-deps.ts';
import type { Observation } from './observe.ts';

interface Sighting {
  readonly id: RecordId;
  readonly notice: ObjectNotice;
  readonly observation: Exclude<Observation, { seen: 'stale' }>;
  readonly previous: ArticleRecord | undefined;
}

/** The record that follows `previous` after what was seen behind the notice. */
export function nextRecord(sighting: Sighting, deps: IngestDeps): ArticleRecord {
  const { id, notice, observation, previous } = sighting;
  const now = deps.clock.now();
  const origin: RecordOrigin = {
    id,
    publisher: publisherOf(notice.key, deps.publishers).publisher,
    previous,
    provenance: {
      bucket: notice.bucket,
      key: notice.key,
      ...observation.facts,
      sequencer: notice.sequencer,
      receivedAt: now.toISOString(),
      extractorVersion: deps.extractorVersion,
    },
  };
  if (observation.seen === 'article') return normalize(observation.article, origin);
  if (observation.seen === 'rejected') return reject(observation.rejection, origin);
  return entomb(origin, now);
}
