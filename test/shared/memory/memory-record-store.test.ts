import { describe, expect, it } from 'vitest';
import { memoryRecordStore } from '../../../shared/memory/memory-record-store.ts';
import { ingestedRecord } from '../record/sample-record.ts';

const first = ingestedRecord(1);
const second = ingestedRecord(2, { headline: 'New' }, first);

describe('memoryRecordStore', () => {
  it('writes only over what was read, and only what is newer', async () => {
    const store = memoryRecordStore();
    expect(await store.write(second, first)).toBe('conflict');
    expect(await store.write(first, undefined)).toBe('written');
    expect(await store.write(first, undefined)).toBe('stale');
    expect(await store.write(second, undefined)).toBe('conflict');
    expect(await store.write(second, first)).toBe('written');
    expect(await store.write(first, second)).toBe('stale');
    expect(await store.read(first.id)).toEqual(second);
  });

  it('streams each change once, with both images, in order', async () => {
    const store = memoryRecordStore();
    await store.write(first, undefined);
    await store.write(second, first);
    expect(store.takeChanges()).toEqual([{ next: first }, { previous: first, next: second }]);
    expect(store.takeChanges()).toEqual([]);
  });

  it('gives nobody a handle on what is stored', async () => {
    const store = memoryRecordStore();
    const mine = structuredClone(first);
    await store.write(mine, undefined);
    mine.article.headline = 'Changed behind its back';
    expect(await store.read(first.id)).toEqual(first);
  });
});
