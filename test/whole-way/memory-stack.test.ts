import { describe, expect, it } from 'vitest';
import { memoryStack } from '../../functions/memory/memory-stack.ts';
import { fakeExtraction, page } from '../functions/fake-extractor.ts';

const KEY = 'harbour-times/a.html';

describe('the whole way in memory', () => {
  it('turns a put into a record and an event, and a delete into a tombstone and one more', async () => {
    const stack = memoryStack({ ...fakeExtraction, stage: 'test' });
    stack.put(KEY, page('First'), 'text/html');
    expect(await stack.drain()).toMatchObject({
      deliveries: [{ key: KEY, outcome: { outcome: 'ingested' } }],
      events: [
        { type: 'faircopy.article.ingested.v1', source: 'faircopy/test', data: { headline: 'First' } },
      ],
    });
    stack.put(KEY, page('Second'));
    stack.delete(KEY);
    const { events } = await stack.drain();
    expect(events.map(({ type }) => type)).toEqual([
      'faircopy.article.updated.v1',
      'faircopy.article.removed.v1',
    ]);
    expect(await stack.recordOf(KEY)).toMatchObject({ status: 'removed', version: 3 });
  });

  it('tells of a rejected page, with the reason', async () => {
    const stack = memoryStack(fakeExtraction);
    stack.put('nobody/a.html', page('First'));
    const { events } = await stack.drain();
    expect(events).toMatchObject([
      { type: 'faircopy.article.rejected.v1', data: { publisher: 'nobody', reason: 'unknown-publisher' } },
    ]);
  });

  it('puts a poison message aside while its neighbours pass', async () => {
    const stack = memoryStack(fakeExtraction);
    stack.put(KEY, page('boom'));
    stack.put('harbour-times/b.html', page('Fine'));
    stack.send('not a notice');
    const { deliveries, events } = await stack.drain();
    expect(deliveries).toMatchObject([
      { fault: 'the extractor broke' },
      { outcome: { outcome: 'ingested' } },
      { fault: expect.stringContaining('expected JSON') },
    ]);
    expect(events).toHaveLength(1);
  });

  it('publishes again from the first change that failed, with the same ids', async () => {
    const stack = memoryStack(fakeExtraction);
    stack.put('harbour-times/a.html', page('A'));
    stack.put('harbour-times/b.html', page('B'));
    stack.put('harbour-times/c.html', page('C'));
    const headlineOf = (event: object) => JSON.stringify(event).match(/"headline":"(.)"/)?.[1];
    stack.bus.failWhen((event) => headlineOf(event) === 'B');
    const before = await stack.drain();
    stack.bus.failWhen(() => false);
    const after = await stack.drain();
    expect(before.events.map(headlineOf)).toEqual(['A', 'C']);
    expect(after.events.map(headlineOf)).toEqual(['B', 'C']);
    expect(after.events[1]?.id).toBe(before.events[1]?.id);
  });

  it("lets S3's test event pass", async () => {
    const stack = memoryStack(fakeExtraction);
    stack.send(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'raw' }));
    expect(await stack.drain()).toEqual({ deliveries: [], events: [] });
  });
});
