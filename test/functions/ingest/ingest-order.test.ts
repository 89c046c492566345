import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MemoryStack, memoryStack } from '../../../functions/memory/memory-stack.ts';
import { fakeExtraction, page } from '../fake-extractor.ts';

const KEY = 'harbour-times/a.html';

/** Something that can happen to a key; `purge` removes the nth of its versions for good. */
type Deed = { put: string } | { purge: number } | 'delete';

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.constantFrom('', 'A', 'B', 'C') }) },
  { weight: 2, arbitrary: fc.record({ purge: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant<'delete'>('delete') },
);

function act(stack: MemoryStack, deeds: readonly Deed[]): void {
  for (const one of deeds) {
    if (one === 'delete') stack.delete(KEY);
    else if ('put' in one) stack.put(KEY, page(one.put));
    else stack.objects.deleteVersion(KEY, stack.objects.versionsOf(KEY)[one.purge] ?? '');
  }
}

/** What a consumer can know in the end. A tombstone and no record at all say the same: there is no article. */
async function standing(stack: MemoryStack) {
  const record = await stack.recordOf(KEY);
  if (record === undefined || record.status === 'removed') return 'none';
  return record.status === 'rejected' ? record.rejection.reason : record.article.headline;
}

/** What stands in the bucket in the end. */
async function current(stack: MemoryStack) {
  const read = await stack.objects.read({ bucket: 'memory-raw', key: KEY }, { maxBytes: 1000 });
  if (read.outcome !== 'found') return 'none';
  return read.bytes.length === 0 ? 'empty' : new TextDecoder().decode(read.bytes);
}

describe('the order of notices', () => {
  it.each([true, false])(
    'does not matter, nor do duplicates (notices with version ids: %s)',
    async (versionIds) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(deed, { maxLength: 7 }),
          fc.infiniteStream(fc.nat()),
          async (deeds, dice) => {
            const stack = memoryStack({ ...fakeExtraction, versionIds });
            act(stack, deeds);
            const { deliveries } = await stack.drain((bodies) => {
              const twice = [...bodies, ...bodies].map((body) => ({ body, rank: dice.next().value ?? 0 }));
              return twice.sort((a, b) => a.rank - b.rank).map(({ body }) => body);
            });
            expect(deliveries.filter((delivery) => 'fault' in delivery)).toEqual([]);
            expect(await standing(stack)).toBe(await current(stack));
          },
        ),
        { numRuns: 400 },
      );
    },
  );

  it('tells consumers of a state that ends as the bucket does, with versions that only grow', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 3 }), { maxLength: 4 }), async (rounds) => {
        const stack = memoryStack(fakeExtraction);
        for (const deeds of rounds) {
          act(stack, deeds);
          await stack.drain((bodies) => bodies.toReversed());
        }
        const versions = stack.bus.events.map((event) => event.recordversion);
        expect(versions).toEqual(versions.toSorted((a, b) => a - b));
        const told = stack.bus.events.at(-1);
        const known = told !== undefined && 'headline' in told.data ? told.data.headline : 'none';
        const stands = await current(stack);
        expect(known).toBe(stands === 'empty' ? 'none' : stands);
      }),
    );
  });
});
