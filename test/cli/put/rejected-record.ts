import { recordIdOf } from '../../../shared/notice/record-id.ts';
import { RawSequencer } from '../../../shared/notice/sequencer.ts';
import type { ArticleRecord, Provenance } from '../../../shared/record/article-record.ts';
import { reject } from '../../../shared/record/reject.ts';

/** The record of a rejected page at `raw`/`key`, from the object state that `state` names. */
export function rejectedRecord(key: string, state: Partial<Provenance>): ArticleRecord {
  const provenance: Provenance = {
    bucket: 'raw',
    key,
    sequencer: RawSequencer.parse('01'),
    receivedAt: '2026-01-01T00:00:00Z',
    extractorVersion: '1',
    ...state,
  };
  const rejection = { reason: 'empty', detail: 'expected a page, found no bytes' } as const;
  const id = recordIdOf('raw', key);
  return reject(rejection, { id, publisher: 'desk', provenance, previous: undefined });
}
