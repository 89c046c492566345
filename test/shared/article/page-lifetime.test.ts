import { Buffer } from 'node:buffer';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../shared/article/fair-copy.ts';

/** Makes a page whose tree takes about 800 KB. */
const ROWS = 800;
const PAGES_A_COLLECTION = 8;
const COLLECTIONS = 6;
/** Bytes a page: code, and readings that are remembered, took four thousand. */
const MAX_KEPT = 50_000;

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

describe('a page that was read', () => {
  it('does not stay in memory until all of it is collected', () => {
    readPages();
    const before = oldBytes();
    for (let round = 0; round < COLLECTIONS; round++) readPages();
    const kept = (oldBytes() - before) / (COLLECTIONS * PAGES_A_COLLECTION);
    expect(kept).toBeLessThan(MAX_KEPT);
  });
});
