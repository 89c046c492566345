import type { PageBlocks } from './page-blocks.ts';

/** Elements that are read as one block: half a table, list or quotation is worth less than none. */
const UNITS = new Set(['table', 'blockquote', 'pre', 'ul', 'ol', 'dl']);
/** An element with a larger share of the page's words lays out the page. */
const MAX_SHARE = 0.25;

/** Gives the blocks of one table, list or quotation their mean score, each counting by its words. What a rule has marked in it stands alone. */
export function evenOut({ elements, blocks }: PageBlocks, scores: Float64Array): Float64Array {
  const words = blocks.map(({ counts }) => counts.words);
  const sums = new Float64Array(words.length + 1);
  for (const [index, own] of words.entries()) sums[index + 1] = (sums[index] ?? 0) + own;
  const most = (sums.at(-1) ?? 0) * MAX_SHARE;
  const units = new Int32Array(elements.length).fill(-1);
  for (const [at, { element, parent, firstBlock, endBlock }] of elements.entries()) {
    const isUnit = UNITS.has(element.name) && (sums[endBlock] ?? 0) - (sums[firstBlock] ?? 0) <= most;
    const around = units[parent] ?? -1;
    units[at] = around >= 0 || !isUnit ? around : at;
  }
  const means = new Map<number, { score: number; words: number }>();
  const unitOf = (index: number): number => {
    const block = blocks[index];
    return block === undefined || block.mark !== undefined ? -1 : (units[block.holder] ?? -1);
  };
  for (const [index, score] of scores.entries()) {
    const unit = unitOf(index);
    if (unit < 0) continue;
    const mean = means.get(unit) ?? { score: 0, words: 0 };
    mean.score += score * (words[index] ?? 0);
    mean.words += words[index] ?? 0;
    means.set(unit, mean);
  }
  return scores.map((score, index) => {
    const mean = means.get(unitOf(index));
    return mean === undefined || mean.words === 0 ? score : mean.score / mean.words;
  });
}
