import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../../functions/ingest/ingest.ts';
import type { IngestDeps } from '../../../functions/ingest/ingest-deps.ts';
import { Fault } from '../../../shared/fault.ts';
import { memoryObjectStore } from '../../../shared/memory/memory-object-store.ts';
import { memoryRecordStore } from '../../../shared/memory/memory-record-store.ts';
import type { ObjectNotice } from '../../../shared/notice/object-notice.ts';
import { parseNotice } from '../../../shared/notice/parse-notice.ts';
import { MAX_PAGE_BYTES } from '../../../shared/page/limits.ts';
import type { ObjectStore } from '../../../shared/port/object-store.ts';
import type { RecordStore } from '../../../shared/port/record-store.ts';
import { fakeExtraction, page, tickingClock } from '../fake-extractor.ts';

const KEY = 'harbour-times/a.html';

let objects = memoryObjectStore({ bucket: 'raw' });
let records = memoryRecordStore();
let deps: IngestDeps;

beforeEach(() => {
  objects = memoryObjectStore({ bucket: 'raw' });
  records = memoryRecordStore();
  deps = { ...fakeExtraction, objects, records, clock: tickingClock() };
});

/** The notices that wait, parsed. */
function notices(): ObjectNotice[] {
  return objects.takeNotices().map((body) => {
    const parsed = parseNotice(body);
    if (parsed.outcome !== 'notice') throw new Error('expected a notice');
    return parsed.notice;
  });
}

/** Puts a page and gives its notice. */
function put(text: string, key = KEY): ObjectNotice {
  objects.put(key, page(text), 'text/html');
  return only(notices());
}

function only<Part>(parts: Part[]): Part {
  const [part] = parts;
  if (part === undefined) throw new Error('expected one');
  return part;
}

describe('ingest of a created page', () => {
  it('writes a record with where it came from and what it cost', async () => {
    const notice = put('First');
    const outcome = await ingest(notice, deps);
    expect(outcome).toMatchObject({
      outcome: 'ingested',
      effort: { readMs: 1000, extractMs: 1000, writeMs: 1000, bytes: 5 },
      record: {
        version: 1,
        publisher: 'harbour-times',
        article: { headline: 'First' },
        provenance: { versionId: 'version-1', size: 5, contentType: 'text/html', encoding: 'UTF-8' },
      },
    });
    expect(records.all()).toHaveLength(1);
  });

  it('updates the record when the content changed', async () => {
    await ingest(put('First'), deps);
    expect(await ingest(put('Second'), deps)).toMatchObject({ outcome: 'updated', record: { version: 2 } });
  });

  it('moves the sequencer, and the version id with it, when the content is the same', async () => {
    await ingest(put('First'), deps);
    const again = put('First');
    const outcome = await ingest(again, deps);
    expect(outcome).toMatchObject({
      outcome: 'unchanged',
      record: { version: 1, provenance: { sequencer: again.sequencer, versionId: 'version-2' } },
    });
  });

  it('does nothing for a duplicate, and does not even read the object', async () => {
    const notice = put('First');
    await ingest(notice, deps);
    const unread: ObjectStore = {
      read: () => {
        throw new Error('expected no read');
      },
    };
    expect(await ingest(notice, { ...deps, objects: unread })).toMatchObject({
      outcome: 'stale',
      why: 'older',
    });
  });

  it('does nothing for an older notice', async () => {
    const older = put('First');
    await ingest(put('Second'), deps);
    expect(await ingest(older, deps)).toMatchObject({ outcome: 'stale', why: 'older' });
    expect(records.all()).toMatchObject([{ article: { headline: 'Second' } }]);
  });

  it('is stale when the version is gone already', async () => {
    const notice = put('First');
    objects.deleteVersion(KEY, 'version-1');
    expect(await ingest(notice, deps)).toMatchObject({ outcome: 'stale', why: 'missing' });
    expect(records.all()).toEqual([]);
  });

  it('is stale when the notice has no version id and the etag is no longer the one', async () => {
    objects = memoryObjectStore({ bucket: 'raw', versionIds: false });
    const notice = put('First');
    objects.put(KEY, page('Second'));
    expect(await ingest(notice, { ...deps, objects })).toMatchObject({ outcome: 'stale', why: 'superseded' });
  });
});

describe('ingest of a page that can never be an article', () => {
  it('writes the verdict of the extractor', async () => {
    expect(await ingest(put(''), deps)).toMatchObject({
      outcome: 'rejected',
      record: { status: 'rejected', rejection: { reason: 'empty' } },
    });
  });

  it.each([
    ['a.html', 'no-publisher', null],
    ['nobody/a.html', 'unknown-publisher', 'nobody'],
  ])('rejects %s without reading it', async (key, reason, publisher) => {
    const outcome = await ingest(put('First', key), deps);
    expect(outcome).toMatchObject({ outcome: 'rejected', record: { publisher, rejection: { reason } } });
    expect(outcome.effort).not.toHaveProperty('readMs');
  });

  it('rejects a page whose notice says that it is too large without reading it', async () => {
    const notice = { ...put('First'), size: MAX_PAGE_BYTES + 1 };
    const outcome = await ingest(notice, deps);
    expect(outcome).toMatchObject({ outcome: 'rejected', record: { rejection: { reason: 'too-large' } } });
    expect(outcome.effort).not.toHaveProperty('readMs');
  });

  it('rejects a page that turns out to be larger than its notice said', async () => {
    const tooLarge: ObjectStore = { read: async () => ({ outcome: 'too-large', size: 99_999_999 }) };
    const outcome = await ingest(put('First'), { ...deps, objects: tooLarge });
    expect(outcome).toMatchObject({
      record: { rejection: { reason: 'too-large' }, provenance: { size: 99_999_999 } },
    });
  });

  it('takes the article away when a good page is replaced by a bad one, and brings it back', async () => {
    await ingest(put('First'), deps);
    expect(await ingest(put(''), deps)).toMatchObject({ outcome: 'rejected', record: { version: 2 } });
    expect(await ingest(put('First'), deps)).toMatchObject({ outcome: 'ingested', record: { version: 3 } });
  });

  it('throws what the extractor throws and leaves the record as it was', async () => {
    await ingest(put('First'), deps);
    await expect(ingest(put('boom'), deps)).rejects.toThrow('the extractor broke');
    expect(records.all()).toMatchObject([{ article: { headline: 'First' } }]);
  });
});

describe('ingest of a deletion', () => {
  it('writes a tombstone for a delete marker', async () => {
    await ingest(put('First'), deps);
    objects.delete(KEY);
    const outcome = await ingest(only(notices()), deps);
    expect(outcome).toMatchObject({ outcome: 'removed', record: { status: 'removed', version: 2 } });
  });

  it('keeps a late create from raising the dead', async () => {
    const create = put('First');
    objects.delete(KEY);
    await ingest(only(notices()), deps);
    expect(await ingest(create, deps)).toMatchObject({ outcome: 'stale', why: 'older' });
    expect(records.all()).toMatchObject([{ status: 'removed' }]);
  });

  it('leaves the record alone when lifecycle expires an old version', async () => {
    await ingest(put('First'), deps);
    await ingest(put('Second'), deps);
    objects.deleteVersion(KEY, 'version-1');
    expect(await ingest(only(notices()), deps)).toMatchObject({ outcome: 'stale', why: 'other-version' });
    expect(records.all()).toMatchObject([{ status: 'ingested', article: { headline: 'Second' } }]);
  });

  it('goes back to the version before when the current one is removed for good', async () => {
    await ingest(put('First'), deps);
    await ingest(put('Second'), deps);
    objects.deleteVersion(KEY, 'version-2');
    expect(await ingest(only(notices()), deps)).toMatchObject({
      outcome: 'updated',
      record: { article: { headline: 'First' }, provenance: { versionId: 'version-1' } },
    });
  });

  it('writes a tombstone when the only version is removed for good', async () => {
    await ingest(put('First'), deps);
    objects.deleteVersion(KEY, 'version-1');
    expect(await ingest(only(notices()), deps)).toMatchObject({ outcome: 'removed' });
  });

  it('writes a tombstone for the deletion in a bucket without versions', async () => {
    objects = memoryObjectStore({ bucket: 'raw', versionIds: false });
    await ingest(put('First'), { ...deps, objects });
    objects.deleteVersion(KEY, 'version-1');
    expect(await ingest(only(notices()), { ...deps, objects })).toMatchObject({ outcome: 'removed' });
  });

  it('brings the article back when the delete marker itself is removed', async () => {
    await ingest(put('First'), deps);
    objects.delete(KEY);
    await ingest(only(notices()), deps);
    objects.deleteVersion(KEY, 'version-2');
    expect(await ingest(only(notices()), deps)).toMatchObject({
      outcome: 'ingested',
      record: { version: 3, article: { headline: 'First' } },
    });
  });
});

describe('ingest beside another writer', () => {
  it('reads again after a conflict and writes over what the other wrote', async () => {
    const mine = put('First');
    const other = { ...mine, sequencer: put('Other').sequencer };
    const later = put('Third');
    let raced = false;
    const racing: RecordStore = {
      read: records.read,
      async write(next, previous, signal) {
        if (!raced) {
          raced = true;
          await ingest(other, deps);
        }
        return records.write(next, previous, signal);
      },
    };
    expect(await ingest(later, { ...deps, records: racing })).toMatchObject({
      outcome: 'updated',
      record: { version: 2, article: { headline: 'Third' } },
    });
  });

  it('gives up after some conflicts, so that the queue tries later', async () => {
    const contended: RecordStore = { read: records.read, write: async () => 'conflict' };
    const lost = ingest(put('First'), { ...deps, records: contended });
    await expect(lost).rejects.toThrow(Fault);
    await expect(lost).rejects.toMatchObject({ code: 'record-contended', retryable: true });
  });
});
