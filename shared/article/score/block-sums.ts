import type { BlockSums, ElementRecord, TextBlock } from './page-blocks.ts';

/** Words of long blocks count as prose. Characters; a script without spaces says more in fewer. */
const MIN_PROSE = 70;
const MIN_PROSE_DENSE = 30;
const MAX_PROSE_LINKS = 0.5;

/** Sums up the blocks of a page. */
export function blockSums(blocks: readonly TextBlock[]): BlockSums {
  const isProse = new Uint8Array(blocks.length);
  blocks.forEach(({ counts }, index) => {
    const least = counts.dense > counts.letters / 2 ? MIN_PROSE_DENSE : MIN_PROSE;
    if (counts.characters >= least && counts.linkedCharacters < counts.characters * MAX_PROSE_LINKS)
      isProse[index] = 1;
  });
  const long = (index: number): boolean => isProse[index] === 1;
  return {
    words: sumUp(blocks, ({ counts }) => counts.words),
    linked: sumUp(blocks, ({ counts }) => counts.linkedWords),
    prose: sumUp(blocks, ({ counts }, index) => (long(index) ? counts.words : 0)),
    kept: sumUp(blocks, ({ counts, mark }) => (mark === undefined ? counts.words : 0)),
    keptProse: sumUp(blocks, ({ counts, mark }, index) =>
      mark === undefined && long(index) ? counts.words : 0,
    ),
    isProse,
  };
}

function sumUp<Entry>(entries: readonly Entry[], of: (entry: Entry, index: number) => number): Float64Array {
  const sums = new Float64Array(entries.length + 1);
  let sum = 0;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry !== undefined) sum += of(entry, index);
    sums[index + 1] = sum;
  }
  return sums;
}

/** The sum over an element's blocks. */
export const within = (sums: Float64Array, record: ElementRecord): number =>
  (sums[record.endBlock] ?? 0) - (sums[record.firstBlock] ?? 0);
