import type { TextBlock } from '../score/page-blocks.ts';

/** Sums of words before each block: the sum of a range is one subtraction. */
export interface WordSums {
  readonly words: Float64Array;
  readonly linked: Float64Array;
  /** Words of paragraphs: long blocks that are no links. */
  readonly prose: Float64Array;
  /** How many paragraphs there are. */
  readonly paragraphs: number;
}

/** Characters of a paragraph; a script without spaces says more in fewer. */
const MIN_PARAGRAPH = 70;
const MIN_PARAGRAPH_DENSE = 30;

export function wordSums(blocks: readonly TextBlock[]): WordSums {
  const words = new Float64Array(blocks.length + 1);
  const linked = new Float64Array(blocks.length + 1);
  const prose = new Float64Array(blocks.length + 1);
  let paragraphs = 0;
  for (let at = 0; at < blocks.length; at++) {
    const counts = blocks[at]?.counts;
    if (counts === undefined) continue;
    const least = counts.dense * 2 > counts.letters ? MIN_PARAGRAPH_DENSE : MIN_PARAGRAPH;
    const isLong = counts.characters >= least && counts.linkedCharacters * 2 < counts.characters;
    if (isLong) paragraphs++;
    words[at + 1] = (words[at] ?? 0) + counts.words;
    linked[at + 1] = (linked[at] ?? 0) + counts.linkedWords;
    prose[at + 1] = (prose[at] ?? 0) + (isLong ? counts.words : 0);
  }
  return { words, linked, prose, paragraphs };
}
