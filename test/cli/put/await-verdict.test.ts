import { describe, expect, it } from 'vitest';
import { awaitVerdict } from '../../../cli/put/await-verdict.ts';
import { describeVerdict } from '../../../cli/put/describe-verdict.ts';
import { memoryRecordStore } from '../../../shared/memory/memory-record-store.ts';
import type { ArticleRecord } from '../../../shared/record/article-record.ts';
import { rejectedRecord } from './rejected-record.ts';

const bucket = 'raw';
const key = 'desk/page.html';

async function storeOf(record: ArticleRecord) {
  const store = memoryRecordStore();
  await store.write(record, undefined);
  return store;
}

describe('the verdict on an upload', () => {
  it('is the record with its etag, quoted or not', async () => {
    const record = rejectedRecord(key, { etag: 'abc' });
    const uploaded = { bucket, key, etag: '"abc"', versionId: 'v1' };
    expect(await awaitVerdict(await storeOf(record), uploaded, 0)).toEqual(record);
  });

  it('is the record with its version where both know one, although the etag is the same', async () => {
    const store = await storeOf(rejectedRecord(key, { etag: 'abc', versionId: 'v1' }));
    expect(await awaitVerdict(store, { bucket, key, etag: '"abc"', versionId: 'v2' }, 0)).toBeUndefined();
    expect(await awaitVerdict(store, { bucket, key, etag: '"abc"', versionId: 'v1' }, 0)).toBeDefined();
  });

  it('is not the record of another state of the object', async () => {
    const store = await storeOf(rejectedRecord(key, { etag: 'old' }));
    expect(await awaitVerdict(store, { bucket, key, etag: '"new"' }, 0)).toBeUndefined();
    expect(await awaitVerdict(store, { bucket, key }, 0)).toBeUndefined();
  });

  it('is waited for', async () => {
    const store = memoryRecordStore();
    const verdict = awaitVerdict(store, { bucket, key, etag: 'abc' }, 30_000);
    await store.write(rejectedRecord(key, { etag: 'abc' }), undefined);
    expect(await verdict).toMatchObject({ status: 'rejected' });
  });

  it('is told in one line', () => {
    expect(describeVerdict(key, rejectedRecord(key, {}))).toBe(
      'rejected  desk/page.html  empty: expected a page, found no bytes',
    );
  });
});
