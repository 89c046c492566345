import { describe, expect, it } from 'vitest';
import { awaitVerdict } from '../../../cli/put/await-verdict.ts';
import { describeVerdict } from '../../../cli/put/describe-verdict.ts';
import { memoryRecordStore } from '../../../shared/memory/memory-record-store.ts';
import { recordIdOf } from '../../../shared/notice/record-id.ts';
import { RawSequencer } from '../../../shared/notice/sequencer.ts';
import type { ArticleRecord, Provenance } from '../../../shared/record/article-record.ts';
import { reject } from '../../../shared/record/reject.ts';

const bucket = 'raw';
const key = 'desk/page.html';

function rejectedRecord(state: Partial<Provenance>, sequencer = '01'): ArticleRecord {
  const provenance: Provenance = {
    bucket,
    key,
    sequencer: RawSequencer.parse(sequencer),
    receivedAt: '2026-01-01T00:00:00Z',
    extractorVersion: '1',
    ...state,
  };
  const id = recordIdOf(bucket, key);
  const rejection = { reason: 'empty', detail: 'expected a page, found no bytes' } as const;
  return reject(rejection, { id, publisher: 'desk', provenance, previous: undefined });
}

async function storeOf(record: ArticleRecord) {
  const store = memoryRecordStore();
  await store.write(record, undefined);
  return store;
}

describe('the verdict on an upload', () => {
  it('is the record with its etag, quoted or not', async () => {
    const record = rejectedRecord({ etag: 'abc' });
    const uploaded = { bucket, key, etag: '"abc"', versionId: 'v1' };
    expect(await awaitVerdict(await storeOf(record), uploaded, 0)).toEqual(record);
  });

  it('is the record with its version where both know one, although the etag is the same', async () => {
    const store = await storeOf(rejectedRecord({ etag: 'abc', versionId: 'v1' }));
    expect(await awaitVerdict(store, { bucket, key, etag: '"abc"', versionId: 'v2' }, 0)).toBeUndefined();
    expect(await awaitVerdict(store, { bucket, key, etag: '"abc"', versionId: 'v1' }, 0)).toBeDefined();
  });

  it('is not the record of another state of the object', async () => {
    const store = await storeOf(rejectedRecord({ etag: 'old' }));
    expect(await awaitVerdict(store, { bucket, key, etag: '"new"' }, 0)).toBeUndefined();
    expect(await awaitVerdict(store, { bucket, key }, 0)).toBeUndefined();
  });

  it('is waited for', async () => {
    const store = memoryRecordStore();
    const verdict = awaitVerdict(store, { bucket, key, etag: 'abc' }, 30_000);
    await store.write(rejectedRecord({ etag: 'abc' }), undefined);
    expect(await verdict).toMatchObject({ status: 'rejected' });
  });

  it('is told in one line', () => {
    expect(describeVerdict(key, rejectedRecord({}))).toBe(
      'rejected  desk/page.html  empty: expected a page, found no bytes',
    );
  });
});
