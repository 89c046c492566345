import type { ParsedPage } from '../../page/parsed-page.ts';
import { type PageLayout, pageLayout } from '../page-type/page-layout.ts';
import { chooseBlocks } from '../score/choose-blocks.ts';
import { dropReasons } from '../score/drop-reasons.ts';
import { evenOut } from '../score/even-out.ts';
import { expectedF1 } from '../score/expected-f1.ts';
import { featureRows } from '../score/feature-rows.ts';
import { FEATURES, PAGE_FEATURES } from '../score/features.ts';
import { type Forest, scoreRows } from '../score/forest.ts';
import { isSettled } from '../score/is-asked.ts';
import type { PageBlocks } from '../score/page-blocks.ts';
import { type PageFacts, pageFacts } from '../score/page-facts.ts';
import { readBlocks } from '../score/read-blocks.ts';
import { settleMarks, type Verdicts } from '../score/settle-marks.ts';
import { holderOf } from './outline.ts';
import type { RulesPlaces } from './place-by-rules.ts';

/**
 * A page of fewer blocks has next to nothing around its article: it is like none that the model has learnt from, and
 * the rules have little to get wrong.
 */
const MIN_BLOCKS = 30;

/** Where the model keeps a smaller share of the paragraphs that the rules keep, counted by words, it has met a page like none before. */
const MIN_AGREED = 0.2;
/** Paragraphs of fewer words are no text: what is on such a page is a list of something. */
const FEW_WORDS = 100;
/** Of paragraphs of more words than these, more than nearly any page has that it has learnt from, it must keep most. */
const MANY_WORDS = 5000;
const MIN_AGREED_OF_MANY = 0.8;
/** It is no stranger there where what the rules keep promises less than this share of what its own choice does: it knows better. */
const MIN_PROMISED = 1 / 3;
/** Characters of a paragraph. */
const MIN_PARAGRAPH = 70;

/** Where a page's pieces go, and what was counted on the way. */
export interface ModelPlaces extends Pick<RulesPlaces, 'root' | 'marks'> {
  readonly layout: PageLayout;
}

/** Gives the pieces of a page the places that the model's scores speak for; the rules' on a page too small or too strange for it. */
export function placeByModel(page: ParsedPage, rules: RulesPlaces, forest: Forest): ModelPlaces {
  const { outline, marks } = rules;
  const facts = pageFacts(page, outline);
  const found = readBlocks(outline, marks, facts);
  const layoutOf = (kept: Uint8Array, expected: number | null) => pageLayout(outline, found, kept, expected);
  if (found.blocks.length < MIN_BLOCKS) return { ...rules, layout: layoutOf(keptByRules(found), null) };
  const scores = evenOut(found, scoresOf(found, facts, forest));
  const weights = new Float64Array(found.blocks.length);
  found.blocks.forEach((block, at) => {
    if (!isSettled(block)) weights[at] = block.counts.words;
  });
  const chosen = chooseBlocks(scores, weights);
  // What weighs nothing has ridden along: a caption between paragraphs, a bullet that a rule took.
  for (let at = 0; at < weights.length; at++)
    if (weights[at] === 0 && found.blocks[at]?.mark !== undefined) chosen[at] = 0;
  const promised = expectedF1(scores, weights, chosen);
  if (!chosen.includes(1) || strays(found, chosen)) {
    const kept = keptByRules(found);
    const promisedByRules = expectedF1(scores, weights, kept);
    if (promisedByRules >= promised * MIN_PROMISED)
      return { ...rules, layout: layoutOf(kept, promisedByRules) };
  }
  const range = articleRange(found, chosen);
  const verdicts: Verdicts = Array(outline.nodes.length).fill(undefined);
  const reasons = dropReasons(found, chosen, range.blocks);
  found.blocks.forEach(({ texts }, index) => {
    for (let text = 0; text < texts.length; text++) verdicts[texts[text] ?? 0] = reasons[index];
  });
  return {
    // Between the article and its headline a lead picture may stand.
    root: holderOf(outline, range.root, rules.headline),
    marks: settleMarks(outline, verdicts, marks),
    layout: layoutOf(chosen, promised),
  };
}

const keptByRules = ({ blocks }: PageBlocks): Uint8Array =>
  Uint8Array.from(blocks, ({ mark }) => (mark === undefined ? 1 : 0));

function strays({ blocks }: PageBlocks, chosen: Uint8Array): boolean {
  let kept = 0;
  let agreed = 0;
  blocks.forEach(({ counts, mark }, at) => {
    if (mark !== undefined || counts.characters < MIN_PARAGRAPH) return;
    kept += counts.words;
    if (chosen[at] === 1) agreed += counts.words;
  });
  return kept >= FEW_WORDS && agreed < kept * (kept > MANY_WORDS ? MIN_AGREED_OF_MANY : MIN_AGREED);
}

/** The score of each block; 0 where the model is not asked. */
function scoresOf(found: PageBlocks, facts: PageFacts, forest: Forest): Float64Array {
  const { rows, indexes } = featureRows(found, facts);
  const scored = scoreRows(forest, rows, FEATURES.length, PAGE_FEATURES);
  const scores = new Float64Array(found.blocks.length);
  for (let row = 0; row < scored.length; row++) scores[indexes[row] ?? 0] = scored[row] ?? 0;
  return scores;
}

/** The deepest element that holds all chosen blocks, by its position in the outline, and the blocks it holds. */
function articleRange({ elements, blocks }: PageBlocks, chosen: Uint8Array) {
  const last = chosen.lastIndexOf(1);
  let record = elements[blocks[chosen.indexOf(1)]?.holder ?? 0];
  while (record !== undefined && record.endBlock <= last) record = elements[record.parent];
  const range: readonly [number, number] = [record?.firstBlock ?? 0, record?.endBlock ?? blocks.length];
  return { root: record?.at ?? 0, blocks: range };
}
