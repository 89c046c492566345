import { type AnyNode, type Element, isTag, type Text } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { chooseBlocks } from '../score/choose-blocks.ts';
import { dropReasons } from '../score/drop-reasons.ts';
import { evenOut } from '../score/even-out.ts';
import { featureRows } from '../score/feature-rows.ts';
import { FEATURES } from '../score/features.ts';
import { type Forest, scoreRows } from '../score/forest.ts';
import type { PageBlocks } from '../score/page-blocks.ts';
import { pageFacts } from '../score/page-facts.ts';
import { readBlocks } from '../score/read-blocks.ts';
import { settleMarks } from '../score/settle-marks.ts';
import type { PlaceMark } from './mark.ts';
import type { RulesPlaces } from './place-by-rules.ts';

/**
 * A page of fewer blocks has next to nothing around its article: it is like none that the model has learnt from, and
 * the rules have little to get wrong.
 */
const MIN_BLOCKS = 30;

/** Places that the model leaves as the rules have them: a field of the record holds their text. */
const SETTLED = new Set(['headline', 'caption']);

/** Gives the pieces of a page the places that the model's scores speak for; the rules' on a page too small for it. */
export function placeByModel(
  page: ParsedPage,
  rules: RulesPlaces,
  forest: Forest,
): Pick<RulesPlaces, 'root' | 'marks'> {
  const { body, marks, reading } = rules;
  const facts = pageFacts(page);
  const found = readBlocks(body, marks, reading.scripted, facts);
  if (found.blocks.length < MIN_BLOCKS) return rules;
  const rows = featureRows(found, facts, FEATURES);
  const scores = evenOut(found, scoreRows(forest, rows, FEATURES.length));
  const weights = Float64Array.from(found.blocks, ({ counts, mark }) =>
    SETTLED.has(mark?.rule ?? '') ? 0 : counts.words,
  );
  const chosen = chooseBlocks(scores, weights);
  for (let at = 0; at < chosen.length; at++)
    if (weights[at] === 0 && found.blocks[at]?.mark !== undefined) chosen[at] = 0;
  if (!chosen.includes(1)) return rules;
  const range = articleRange(found, chosen);
  const verdicts = new Map<Text, PlaceMark | null>();
  for (const [index, verdict] of dropReasons(found, chosen, range.blocks).entries())
    for (const text of found.blocks[index]?.texts ?? []) verdicts.set(text, verdict);
  return { root: withHeadline(range.root ?? body, rules), marks: settleMarks(body, verdicts, marks) };
}

/** The deepest element that holds all chosen blocks, and the blocks it holds. */
function articleRange({ elements, blocks }: PageBlocks, chosen: Uint8Array) {
  const last = chosen.lastIndexOf(1);
  let record = elements[blocks[chosen.indexOf(1)]?.holder ?? 0];
  while (record !== undefined && record.endBlock <= last) record = elements[record.parent];
  const range: readonly [number, number] = [record?.firstBlock ?? 0, record?.endBlock ?? blocks.length];
  return { root: record?.element, blocks: range };
}

/** The element that holds the article and its headline, between which a lead picture may stand. */
function withHeadline(root: Element, { body, headline }: RulesPlaces): Element {
  if (headline === null) return root;
  const path = new Set<AnyNode>();
  for (let up: AnyNode | null = root; up !== null && up !== body.parent; up = up.parent) path.add(up);
  for (let up: AnyNode | null = headline; up !== null; up = up.parent)
    if (path.has(up) && isTag(up)) return up;
  return root;
}
