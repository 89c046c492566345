import type { TextBlock } from '../../shared/article/score/page-blocks.ts';

// Labels blocks by a page's truth: a block is the article's where half of its word triples stand in the truth, in the
// order of the page; short and repeated blocks must fit between the certain ones around them.

/** Share of a block's word triples that stand in the truth. */
const MIN_CONTAINED = 0.5;
/** Words from which a block that stands once is certain wherever the truth has it. */
const CERTAIN_WORDS = 8;
/** Words of the truth that an uncertain block may stand away from where its neighbours say. */
const SLACK = 25;

const WORD = /[\p{L}\p{N}_]+/gu;

export const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export const textOf = ({ texts }: TextBlock): string => texts.map(({ data }) => data).join('');

/** For each block 1 where it is the article's, 0 where not. */
export function labelBlocks(blocks: readonly TextBlock[], truth: string): Uint8Array {
  const labels = new Uint8Array(blocks.length);
  const truthWords = wordsIn(truth);
  const used = new Uint8Array(truthWords.length);
  const triples = positionsOf(truthWords, 3);
  const singles = positionsOf(truthWords, 1);
  const words = blocks.map((block) => wordsIn(textOf(block)));
  const copies = new Map<string, number>();
  for (const own of words) copies.set(own.join(' '), (copies.get(own.join(' ')) ?? 0) + 1);

  /** Where each certain block begins in the truth. */
  const anchors = new Map<number, number>();
  const take = (index: number, own: readonly string[], at: number): void => {
    labels[index] = 1;
    anchors.set(index, at);
    for (let step = 0; step < own.length; step++)
      if (truthWords[at + step] === own[step]) used[at + step] = 1;
  };
  for (const [index, own] of words.entries()) {
    if (own.length < CERTAIN_WORDS || (copies.get(own.join(' ')) ?? 0) > 1) continue;
    const at = placeOf(own, triples, used, truthWords, null);
    if (at !== null) take(index, own, at);
  }
  for (const [index, own] of words.entries()) {
    if (labels[index] === 1 || own.length === 0) continue;
    const [low, high] = between(index, anchors, words, truthWords.length);
    const at = placeOf(own, own.length < 3 ? singles : triples, used, truthWords, [
      low - SLACK,
      high + SLACK,
    ]);
    if (at !== null) take(index, own, at);
  }
  return labels;
}

function positionsOf(words: readonly string[], size: number): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (let at = 0; at + size <= words.length; at++) {
    const key = words.slice(at, at + size).join(' ');
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [at]);
    else known.push(at);
  }
  return positions;
}

/** Where in the truth a block stands: the offset that most of its words agree on; null where too few do. */
function placeOf(
  own: readonly string[],
  grams: ReadonlyMap<string, readonly number[]>,
  used: Uint8Array,
  truth: readonly string[],
  range: readonly [number, number] | null,
): number | null {
  const size = own.length < 3 ? 1 : 3;
  const votes = new Map<number, number>();
  let contained = 0;
  const count = own.length - size + 1;
  for (let step = 0; step < count; step++) {
    const found = (grams.get(own.slice(step, step + size).join(' ')) ?? []).filter(
      (at) => used[at] === 0 && (range === null || (at >= range[0] && at <= range[1])),
    );
    if (found.length > 0) contained++;
    for (const at of found) votes.set(at - step, (votes.get(at - step) ?? 0) + 1);
  }
  if (contained < count * MIN_CONTAINED) return null;
  const middle = range === null ? 0 : (range[0] + range[1]) / 2;
  const [best] = [...votes].toSorted(
    ([a, votesA], [b, votesB]) => votesB - votesA || Math.abs(a - middle) - Math.abs(b - middle),
  );
  if (best === undefined) return null;
  // One or two words must stand together, word for word.
  if (size === 1 && own.some((word, step) => truth[best[0] + step] !== word)) return null;
  return best[0];
}

/** The part of the truth between the certain blocks before and after. */
function between(
  index: number,
  anchors: ReadonlyMap<number, number>,
  words: readonly (readonly string[])[],
  length: number,
): [number, number] {
  let low = 0;
  for (let before = index - 1; before >= 0; before--) {
    const at = anchors.get(before);
    if (at === undefined) continue;
    low = at + (words[before]?.length ?? 0);
    break;
  }
  let high = length;
  for (let after = index + 1; after < words.length; after++) {
    const at = anchors.get(after);
    if (at === undefined) continue;
    high = at;
    break;
  }
  return low <= high ? [low, high] : [high, low];
}
