import { Buffer } from 'node:buffer';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../shared/article/fair-copy.ts';

/** Makes a page whose tree takes about 800 KB. */
const ROWS = 800;
const PAGES_A_COLLECTION = 8;
const COLLECTIONS = 9;
/**
 * Bytes a page. A page at work through two collections grows old by chance: up to 200,000 were seen; and 1,200,000, all of
 * every page, where one object led to it.
 */
const MAX_KEPT = 400_000;

setFlagsFromString('--expose-gc');
// Which objects the engine takes for long-lived is chance; what leads to a page is not.
setFlagsFromString('--no-allocation-site-pretenuring');
const gc: unknown = runInNewContext('gc');

function collectYoung(): void {
  if (typeof gc !== 'function') throw new Error('expected the engine to give its collector away');
  gc({ type: 'minor' });
}

function readPages(): void {
  for (let number = 0; number < PAGES_A_COLLECTION; number++) {
    const rows = '<div class="row"><p>A line of <b>text</b> with <a href="/a">a link</a>.</p></div>'.repeat(
      ROWS,
    );
    fairCopy({ bytes: Buffer.from(`<title>Page ${number}</title><h1>Page ${number}</h1>${rows}`) });
  }
  collectYoung();
}

const oldBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;

/** Bytes a page that one round of pages adds to the old generation. */
function keptByRound(): number {
  const before = oldBytes();
  readPages();
  return (oldBytes() - before) / PAGES_A_COLLECTION;
}

describe('a page that was read', () => {
  it('does not stay in memory until all of it is collected', () => {
    readPages();
    const kept = Array.from({ length: COLLECTIONS }, keptByRound).toSorted((a, b) => a - b);
    expect(kept[Math.floor(COLLECTIONS / 2)]).toBeLessThan(MAX_KEPT);
  });
});
