import { HEADINGS } from '../strip/elements.ts';
import type { ElementRecord, PageBlocks, TextBlock } from './page-blocks.ts';

/** Sums over a page, and what only its blocks together tell. */
export interface PageTotals {
  readonly words: number;
  readonly prose: number;
  readonly linked: number;
  readonly kept: number;
  readonly proseBlocks: number;
  /** Words of the longest block. */
  readonly longest: number;
  readonly firstProse: number;
  readonly lastProse: number;
  /** Position of the block with the headline; -1 where it has none. */
  readonly headline: number;
  /** Position of the first block of an `h1`; -1 where there is none. */
  readonly title: number;
  /** How often each block's text stands on the page, and how many times it stood before. */
  readonly copies: Uint16Array;
  readonly earlier: Uint16Array;
  /** Blocks since the last heading, and that heading's level; 0 before the first. */
  readonly sinceHeading: Uint16Array;
  readonly headingLevel: Uint8Array;
}

const MOST = 0xffff;

export function pageTotals({ elements, blocks, sums }: PageBlocks): PageTotals {
  const { isProse } = sums;
  return {
    words: sums.words.at(-1) ?? 0,
    prose: sums.prose.at(-1) ?? 0,
    linked: sums.linked.at(-1) ?? 0,
    kept: sums.kept.at(-1) ?? 0,
    proseBlocks: isProse.reduce((sum, long) => sum + long, 0),
    longest: blocks.reduce((most, { counts }) => Math.max(most, counts.words), 0),
    firstProse: isProse.indexOf(1),
    lastProse: isProse.lastIndexOf(1),
    headline: blocks.findIndex(({ mark }) => mark?.rule === 'headline'),
    title: blocks.findIndex(({ holder }) => elements[holder]?.element.name === 'h1'),
    ...copiesOf(blocks),
    ...headingsOf(elements, blocks),
  };
}

function copiesOf(blocks: readonly TextBlock[]) {
  const copies = new Uint16Array(blocks.length);
  const earlier = new Uint16Array(blocks.length);
  const seen = new Map<number, number>();
  blocks.forEach(({ counts }, index) => {
    const before = seen.get(counts.hash) ?? 0;
    earlier[index] = Math.min(MOST, before);
    seen.set(counts.hash, before + 1);
  });
  blocks.forEach(({ counts }, index) => {
    copies[index] = Math.min(MOST, seen.get(counts.hash) ?? 1);
  });
  return { copies, earlier };
}

function headingsOf(elements: readonly ElementRecord[], blocks: readonly TextBlock[]) {
  const sinceHeading = new Uint16Array(blocks.length);
  const headingLevel = new Uint8Array(blocks.length);
  let last = -1;
  let level = 0;
  blocks.forEach(({ holder }, index) => {
    sinceHeading[index] = Math.min(MOST, index - last);
    headingLevel[index] = level;
    const own = HEADINGS.get(elements[holder]?.element.name ?? '');
    if (own === undefined) return;
    last = index;
    level = own;
  });
  return { sinceHeading, headingLevel };
}
