import { within } from './block-sums.ts';
import type { PageBlocks } from './page-blocks.ts';

/** Elements that are read as one block: half a table, list or quotation is worth less than none. */
const UNITS = new Set(['table', 'blockquote', 'pre', 'ul', 'ol', 'dl']);
/** An element with a larger share of the page's words lays out the page. */
const MAX_SHARE = 0.25;

/** Gives the blocks of one table, list or quotation their mean score, each counting by its words. What a rule has marked in it stands alone. */
export function evenOut({ elements, blocks, sums }: PageBlocks, scores: Float64Array): Float64Array {
  const most = (sums.words.at(-1) ?? 0) * MAX_SHARE;
  const units = new Int32Array(elements.length).fill(-1);
  elements.forEach((record, at) => {
    const isUnit = UNITS.has(record.element.name) && within(sums.words, record) <= most;
    const around = units[record.parent] ?? -1;
    units[at] = around >= 0 || !isUnit ? around : at;
  });
  /** Of each unit, by its element. */
  const unitScores = new Float64Array(elements.length);
  const unitWords = new Float64Array(elements.length);
  const unitOf = (index: number): number => {
    const block = blocks[index];
    return block === undefined || block.mark !== undefined ? -1 : (units[block.holder] ?? -1);
  };
  for (let index = 0; index < scores.length; index++) {
    const unit = unitOf(index);
    if (unit < 0) continue;
    const words = blocks[index]?.counts.words ?? 0;
    unitScores[unit] = (unitScores[unit] ?? 0) + (scores[index] ?? 0) * words;
    unitWords[unit] = (unitWords[unit] ?? 0) + words;
  }
  return scores.map((score, index) => {
    const unit = unitOf(index);
    const words = unitWords[unit] ?? 0;
    return words === 0 ? score : (unitScores[unit] ?? 0) / words;
  });
}
