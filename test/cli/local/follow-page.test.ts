import { describe, expect, it } from 'vitest';
import { followPut, followRemove } from '../../../cli/local/follow-page.ts';
import type { LocalStack } from '../../../cli/local/local-stack.ts';
import { memoryLocalStack } from '../../../cli/local/memory-local-stack.ts';

const stack = () => memoryLocalStack(new Set(['meridian-desk']));
const page = (words: string) => ({
  key: 'meridian-desk/page.html',
  bytes: Buffer.from(
    `<html><body><article><h1>The mill</h1><p>${'The wheel turned all night and the miller slept. '.repeat(4)}${words}</p></article></body></html>`,
  ),
  contentType: 'text/html',
});

describe('following a page', () => {
  it('ends with the record and the event that tells of it', async () => {
    const { record, delivered, times } = await followPut(stack(), page('At dawn it stopped.'));
    expect(record).toMatchObject({ status: 'ingested', version: 1 });
    expect(delivered?.event).toMatchObject({ type: 'faircopy.article.ingested.v1', subject: record.id });
    expect(Object.keys(times)).toEqual(['put', 'record', 'event']);
  });

  it('waits for no event when the same page comes again', async () => {
    const same = stack();
    await followPut(same, page('At dawn it stopped.'));
    const { record, delivered, times } = await followPut(same, page('At dawn it stopped.'));
    expect(record.version).toBe(1);
    expect(delivered).toBeUndefined();
    expect(Object.keys(times)).toEqual(['put', 'record']);
  });

  it('follows a deletion to the tombstone, and has nothing to follow when there is no page', async () => {
    const one = stack();
    expect(await followRemove(one, 'meridian-desk/page.html')).toBeUndefined();
    await followPut(one, page('At dawn it stopped.'));
    const removed = await followRemove(one, 'meridian-desk/page.html');
    expect(removed?.record).toMatchObject({ status: 'removed', version: 2 });
    expect(removed?.delivered?.event.type).toBe('faircopy.article.removed.v1');
    expect(await followRemove(one, 'meridian-desk/page.html')).toBeUndefined();
  });

  it('ends when it is told to stop, though no record ever comes', async () => {
    const deaf: LocalStack = { ...stack(), put: async () => {}, recordOf: async () => undefined };
    const stop = AbortSignal.timeout(30);
    await expect(followPut(deaf, page(''), stop)).rejects.toThrow(/timeout/);
  });
});
