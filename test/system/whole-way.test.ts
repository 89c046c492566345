import { createHash } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { followPut, followRemove } from '../../cli/local/follow-page.ts';
import { MAX_ITEM_BYTES } from '../../shared/aws/record-item.ts';
import { drained, noticeOf, sendMessage } from './notices.ts';
import { attribute, hideFailedFor, openSystem, type System } from './open-system.ts';
import { articlePage, PICTURE } from './pages.ts';

const PUBLISHERS = ['meridian-desk', 'harbour-times'] as const;
const [PUBLISHER] = PUBLISHERS;
const LONG_VERSE =
  'and the long ship rose on the grey water while the rowers sang of home and of the fires there. ';
const HTML = 'text/html';
/** A few receives, each with its hiding, on a machine that is busy with other things. */
const DEAD_LETTER_TIMEOUT_MS = 60_000;

/** Tombstones outlive every message: SQS keeps one for 14 days at most. */
const QUEUE_RETENTION_SECONDS = 14 * 24 * 60 * 60;

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(async () => {
  await system?.close();
});

const put = (key: string, bytes: Uint8Array) => followPut(system.stack, { key, bytes, contentType: HTML });
const eventTypes = async (record: { readonly id: string }) =>
  (await system.stack.tap.received(record.id)).map(({ event }) => event.type);

/** Whatever was due on the bus has come by the time a later page's event has. */
const settle = async () => {
  await drained(system);
  await put(`${PUBLISHER}/settle-${crypto.randomUUID()}.html`, articlePage('The tide turns'));
};

describe('a page that is put', () => {
  it('becomes a record with its licence, and one ingested event', async () => {
    const { record, delivered } = await put(`${PUBLISHER}/first.html`, articlePage('The last boat'));
    expect(record).toMatchObject({ status: 'ingested', version: 1, publisher: PUBLISHER });
    expect(record.status === 'ingested' && record.article.headline).toBe('The last boat');
    expect(delivered?.event).toMatchObject({
      type: 'faircopy.article.ingested.v1',
      subject: record.id,
      recordversion: 1,
      data: { publisher: PUBLISHER, license: { identifier: 'CC-BY-4.0' }, record: { id: record.id } },
    });
    await settle();
    expect(await eventTypes(record)).toEqual(['faircopy.article.ingested.v1']);
  });

  it('tells of a change once, of the same content never, and of its end', async () => {
    const key = `${PUBLISHER}/life.html`;
    await put(key, articlePage('A life', 'Before.'));
    const updated = await put(key, articlePage('A life', 'After.'));
    expect(updated.delivered?.event).toMatchObject({ type: 'faircopy.article.updated.v1', recordversion: 2 });

    const unchanged = await put(key, articlePage('A life', 'After.'));
    expect(unchanged.record.version).toBe(2);
    expect(unchanged.record.provenance.sequencer > updated.record.provenance.sequencer).toBe(true);

    const removed = await followRemove(system.stack, key);
    expect(removed?.record).toMatchObject({ status: 'removed', version: 3 });
    const expiresAt = removed?.record.status === 'removed' ? removed.record.expiresAt : 0;
    expect(expiresAt).toBeGreaterThan(Date.now() / 1000 + QUEUE_RETENTION_SECONDS);

    const again = await put(key, articlePage('A life', 'Once more.'));
    expect(again.delivered?.event).toMatchObject({ type: 'faircopy.article.ingested.v1', recordversion: 4 });
    await settle();
    expect(await eventTypes(again.record)).toEqual([
      'faircopy.article.ingested.v1',
      'faircopy.article.updated.v1',
      'faircopy.article.removed.v1',
      'faircopy.article.ingested.v1',
    ]);
  });

  it('ends as the object that survives when ten writes race for one key', async () => {
    const key = `${PUBLISHER}/race.html`;
    const pages = Array.from({ length: 10 }, (_, lap) => articlePage('The race', `Lap ${lap}.`));
    await Promise.all(pages.map((bytes) => system.stack.put({ key, bytes, contentType: HTML })));
    await settle();
    const { Body } = await system.clients.s3.send(
      new GetObjectCommand({ Bucket: system.stack.bucket, Key: key }),
    );
    const survivor = createHash('sha256')
      .update((await Body?.transformToByteArray()) ?? '')
      .digest('hex');
    const record = await system.stack.recordOf(key);
    expect(record?.provenance.sha256).toBe(survivor);
    const versions = (await system.stack.tap.received(record?.id ?? '')).map(
      ({ event }) => event.recordversion,
    );
    expect(versions).toEqual(Array.from({ length: record?.version ?? 0 }, (_, index) => index + 1));
  });
});

describe('many and large pages', () => {
  it('keeps the sections of an article that is too large for one item, and reads them back whole', async () => {
    const paragraphs = Array.from(
      { length: 4_000 },
      (_, index) => `<p>Verse ${index}: ${LONG_VERSE}</p>`,
    ).join('');
    const { record } = await put(`${PUBLISHER}/epic.html`, articlePage('The epic', paragraphs));
    const sections = record.status === 'ingested' ? JSON.stringify(record.article.sections) : '';
    expect(Buffer.byteLength(sections)).toBeGreaterThan(MAX_ITEM_BYTES);
    expect(sections).toContain('Verse 3999:');
  });

  it('loses and doubles none of sixty pages of two publishers that come at once', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `${PUBLISHERS[index % 2]}/burst-${index}.html`);
    await Promise.all(
      keys.map((key) => system.stack.put({ key, bytes: articlePage(`Burst ${key}`), contentType: HTML })),
    );
    await settle();
    const records = await Promise.all(keys.map((key) => system.stack.recordOf(key)));
    expect(records.map((record) => [record?.status, record?.publisher])).toEqual(
      keys.map((key) => ['ingested', key.split('/')[0]]),
    );
    for (const record of records) {
      expect(await eventTypes({ id: record?.id ?? '' })).toEqual(['faircopy.article.ingested.v1']);
    }
  });
});

describe('a notice that comes again or late', () => {
  it('changes nothing when it is a duplicate', async () => {
    const { record } = await put(`${PUBLISHER}/twice.html`, articlePage('Said twice'));
    await sendMessage(system, noticeOf(record, 'Object Created'));
    await sendMessage(system, noticeOf(record, 'Object Created'));
    await settle();
    expect(await system.stack.recordOf(record.provenance.key)).toEqual(record);
    expect(await eventTypes(record)).toEqual(['faircopy.article.ingested.v1']);
  });

  it('does not bury a page with an older deletion, nor raise a dead one with an older write', async () => {
    const alive = await put(`${PUBLISHER}/alive.html`, articlePage('Alive'));
    const older = { sequencer: '0000000000000001' };
    await sendMessage(system, noticeOf(alive.record, 'Object Deleted', older));
    const dead = await put(`${PUBLISHER}/dead.html`, articlePage('Dead'));
    const removed = await followRemove(system.stack, dead.key);
    await sendMessage(system, noticeOf(dead.record, 'Object Created'));
    await settle();
    expect(await system.stack.recordOf(alive.key)).toEqual(alive.record);
    expect(await system.stack.recordOf(dead.key)).toEqual(removed?.record);
  });
});

describe('a page that can never be an article', () => {
  it.each([
    ['a picture under an .html name', `${PUBLISHER}/picture.html`, PICTURE, 'not-html'],
    ['an empty object', `${PUBLISHER}/empty.html`, new Uint8Array(), 'empty'],
    ['a publisher that the config has not', 'nobody/page.html', articlePage('Whose?'), 'unknown-publisher'],
    ['a key without a publisher', 'page.html', articlePage('Whose?'), 'no-publisher'],
  ])('is rejected with its reason: %s', async (_what, key, bytes, reason) => {
    const { record, delivered } = await put(key, bytes);
    expect(record).toMatchObject({ status: 'rejected', rejection: { reason } });
    expect(delivered?.event).toMatchObject({ type: 'faircopy.article.rejected.v1', data: { key, reason } });
  });
});

describe('a message that nobody can read', () => {
  it('ends in the dead letters while its neighbours pass', async () => {
    const { sqs } = system.clients;
    await hideFailedFor(system, 2);
    expect(await attribute(sqs, system.deadLetterQueueUrl, 'ApproximateNumberOfMessages')).toBe('0');
    const neighbours = ['left', 'right'].map((side) => ({
      key: `${PUBLISHER}/${side}.html`,
      bytes: articlePage(`The ${side} neighbour`),
      contentType: HTML,
    }));
    const poison = '{"neither":"a notice","nor":"a test event"}';
    const [left, , right] = await Promise.all([
      ...neighbours.slice(0, 1).map((page) => followPut(system.stack, page)),
      sendMessage(system, poison),
      ...neighbours.slice(1).map((page) => followPut(system.stack, page)),
    ]);
    expect([left, right]).toMatchObject([
      { record: { status: 'ingested' } },
      { record: { status: 'ingested' } },
    ]);
    const dead = await vi.waitFor(async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: system.deadLetterQueueUrl, MaxNumberOfMessages: 10 }),
      );
      expect(Messages).not.toEqual([]);
      return Messages;
    }, DEAD_LETTER_TIMEOUT_MS);
    expect(dead.map(({ Body }) => Body)).toEqual([poison]);
  });
});
