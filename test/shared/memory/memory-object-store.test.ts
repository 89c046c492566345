import { describe, expect, it } from 'vitest';
import { memoryObjectStore } from '../../../shared/memory/memory-object-store.ts';
import { parseNotice } from '../../../shared/notice/parse-notice.ts';

const key = 'harbour-times/a.html';
const ref = { bucket: 'raw', key };
const limit = { maxBytes: 100 };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('memoryObjectStore', () => {
  it('keeps every version, and hides the key behind a delete marker', async () => {
    const store = memoryObjectStore({ bucket: 'raw' });
    store.put(key, bytes('one'));
    store.put(key, bytes('two'));
    store.delete(key);
    expect(store.versionsOf(key)).toEqual(['version-1', 'version-2']);
    expect(await store.read({ ...ref, versionId: 'version-1' }, limit)).toMatchObject({
      bytes: bytes('one'),
    });
    expect(await store.read(ref, limit)).toEqual({ outcome: 'missing' });
    expect(await store.read({ ...ref, versionId: 'version-3' }, limit)).toEqual({ outcome: 'missing' });
    store.deleteVersion(key, 'version-3');
    expect(await store.read(ref, limit)).toMatchObject({ bytes: bytes('two') });
  });

  it('answers 412 for an etag that is no longer the current one', async () => {
    const store = memoryObjectStore({ bucket: 'raw' });
    store.put(key, bytes('one'));
    const read = await store.read(ref, limit);
    const etag = read.outcome === 'found' ? read.etag : undefined;
    expect(await store.read({ ...ref, etag }, limit)).toMatchObject({ outcome: 'found' });
    store.put(key, bytes('two'));
    expect(await store.read({ ...ref, etag }, limit)).toEqual({ outcome: 'superseded' });
  });

  it('gives the size alone of what is over the limit', async () => {
    const store = memoryObjectStore({ bucket: 'raw' });
    store.put(key, bytes('12345'));
    expect(await store.read(ref, { maxBytes: 4 })).toEqual({ outcome: 'too-large', size: 5 });
  });

  it('sends notices that ingest reads, whose sequencers grow', () => {
    const store = memoryObjectStore({ bucket: 'raw' });
    store.put(key, bytes('one'));
    store.delete(key);
    store.deleteVersion(key, 'version-1');
    const parsed = store.takeNotices().map(parseNotice);
    const notices = parsed.flatMap((one) => (one.outcome === 'notice' ? [one.notice] : []));
    expect(notices).toMatchObject([
      { kind: 'created', versionId: 'version-1', size: 3 },
      { kind: 'deleted', deletion: 'marker', versionId: 'version-2' },
      { kind: 'deleted', deletion: 'version', versionId: 'version-1' },
    ]);
    const sequencers = notices.map(({ sequencer }) => sequencer);
    expect(sequencers).toEqual(sequencers.toSorted());
    expect(new Set(sequencers).size).toBe(3);
    expect(store.takeNotices()).toEqual([]);
  });
});
