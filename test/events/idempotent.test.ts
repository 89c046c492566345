import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleEvent,
  idempotent,
  memorySeenStore,
  RetryLater,
  type SeenStore,
} from '../../events/index.ts';
import { ingestedExample } from './article-ingested.example.ts';

/** An event of a subject; `life` counts how often its page came back after the tombstone was gone. */
function eventOf(subject: string, version: number, life = 1): ArticleEvent {
  const sequence = `${life}-${String(version).padStart(4, '0')}`;
  return { ...ingestedExample, subject, id: `${subject} ${sequence}`, recordversion: version, sequence };
}

/** A handler that keeps the newest thing it was told, and what it was told. */
function makeKeeper(seen: SeenStore = memorySeenStore()) {
  const told: string[] = [];
  const handle = idempotent((event) => told.push(event.id), { seen });
  return { told, handle };
}

describe('idempotent', () => {
  it('handles what is new, drops what it has seen and what is older', async () => {
    const { told, handle } = makeKeeper();
    expect(await handle(eventOf('a', 2))).toEqual({ outcome: 'handled' });
    expect(await handle(eventOf('a', 2))).toEqual({ outcome: 'seen' });
    expect(await handle(eventOf('a', 1))).toEqual({ outcome: 'older' });
    expect(await handle(eventOf('a', 3))).toEqual({ outcome: 'handled' });
    expect(told).toEqual(['a 1-0002', 'a 1-0003']);
  });

  it('knows no order between subjects', async () => {
    const { handle } = makeKeeper();
    await handle(eventOf('a', 2));
    expect(await handle(eventOf('b', 1))).toEqual({ outcome: 'handled' });
  });

  it('takes a page that came back with version 1 for newer than all of its first life', async () => {
    const { handle } = makeKeeper();
    await handle(eventOf('a', 7, 1));
    expect(await handle(eventOf('a', 1, 2))).toEqual({ outcome: 'handled' });
    expect(await handle(eventOf('a', 7, 1))).toEqual({ outcome: 'older' });
  });

  it('passes a failure on and handles the event when it comes again', async () => {
    let tries = 0;
    const handle = idempotent(
      () => {
        tries += 1;
        if (tries === 1) throw new Error('disk full');
      },
      { seen: memorySeenStore() },
    );
    await expect(handle(eventOf('a', 1))).rejects.toThrow('disk full');
    expect(await handle(eventOf('a', 1))).toEqual({ outcome: 'handled' });
  });

  it('tells of the handler’s failure even when the claim cannot be released', async () => {
    const seen = { ...memorySeenStore(), release: () => Promise.reject(new Error('store down')) };
    const handle = idempotent(() => Promise.reject(new Error('disk full')), { seen });
    await expect(handle(eventOf('a', 1))).rejects.toThrow('disk full');
  });

  it('sends a second event of the same subject back to the queue while the first is handled', async () => {
    const gate = Promise.withResolvers<void>();
    const handle = idempotent(() => gate.promise, { seen: memorySeenStore() });
    const first = handle(eventOf('a', 1));
    await expect(handle(eventOf('a', 2))).rejects.toMatchObject({ name: 'RetryLater', code: 'busy' });
    await expect(handle(eventOf('a', 1))).rejects.toThrow(RetryLater);
    gate.resolve();
    expect(await first).toEqual({ outcome: 'handled' });
    expect(await handle(eventOf('a', 2))).toEqual({ outcome: 'handled' });
  });

  it('asks for the event again when its claim ended before the handler did', async () => {
    const store = memorySeenStore();
    const handle = idempotent(
      async (event) => {
        await store.release(event, '1');
      },
      { seen: store },
    );
    await expect(handle(eventOf('a', 1))).rejects.toMatchObject({ code: 'claim-lost' });
  });

  it('ends as the newest events say, in any order, with repeats, at once, with failures and crashes', async () => {
    const delivery = fc.record({
      subject: fc.constantFrom('a', 'b', 'c'),
      version: fc.integer({ min: 1, max: 6 }),
      fate: fc.constantFrom('well', 'well', 'fails before', 'fails after'),
      turns: fc.integer({ min: 0, max: 5 }),
    });
    const runs = fc.array(delivery, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(runs, fc.integer({ min: 1, max: 6 }), async (deliveries, atOnce) => {
        const state = new Map<string, number>();
        const fates = new Map<ArticleEvent, (typeof deliveries)[number]>();
        const handle = idempotent<ArticleEvent>(
          async (event) => {
            const { fate, turns } = fates.get(event) ?? { fate: 'well', turns: 0 };
            fates.delete(event);
            if (fate === 'fails before') throw new Error(fate);
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            state.set(event.subject, event.recordversion);
            if (fate === 'fails after') throw new Error(fate);
          },
          { seen: memorySeenStore() },
        );
        const queue = deliveries.map((each) => {
          const event = eventOf(each.subject, each.version);
          fates.set(event, each);
          return event;
        });
        // Each delivery fails once at most and the first of a batch is never kept waiting: more rounds mean a claim that stays.
        let rounds = 2 * queue.length + 1;
        while (queue.length > 0) {
          rounds -= 1;
          expect(rounds).toBeGreaterThan(0);
          const batch = queue.splice(0, atOnce);
          const results = await Promise.allSettled(batch.map(handle));
          queue.push(...batch.filter((_, index) => results[index]?.status === 'rejected'));
        }
        for (const { subject } of deliveries) {
          const versions = deliveries
            .filter((each) => each.subject === subject)
            .map(({ version }) => version);
          expect(state.get(subject)).toBe(Math.max(...versions));
        }
      }),
    );
  });
});
