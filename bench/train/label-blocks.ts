import { isText } from 'domhandler';
import type { TextBlock } from '../../shared/article/score/page-blocks.ts';
import type { Outline } from '../../shared/article/strip/outline.ts';
import { bestChain, type Candidate } from './best-chain.ts';

// Labels blocks by a page's truth: a block is the article's where half of its word triples stand in the truth, in the
// order of the page. Short and repeated texts can stand for many places of the truth; of all ways to lay the blocks
// along it in order, the one that explains most of its words is taken. A long block may also stand out of order.

/** Share of a block's word triples that stand in the truth. */
const MIN_CONTAINED = 0.5;
/** Words from which a block is the article's wherever the truth has it. */
const CERTAIN_WORDS = 10;
/** Places of the truth tried for one block. */
const MAX_PLACES = 40;
/** Words by which neighbours may overlap where a block stands in the truth only roughly. */
const OVERLAP = 2;

const WORD = /[\p{L}\p{N}_]+/gu;

export const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export const textOf = ({ texts }: TextBlock, { nodes }: Outline): string =>
  texts
    .map((at) => nodes[at])
    .map((node) => (node !== undefined && isText(node) ? node.data : ''))
    .join('');

/** For each block 1 where it is the article's, 0 where not. */
export function labelBlocks(blocks: readonly TextBlock[], outline: Outline, truth: string): Uint8Array {
  const labels = new Uint8Array(blocks.length);
  const truthWords = wordsIn(truth);
  const grams = { one: positionsOf(truthWords, 1), three: positionsOf(truthWords, 3) };
  const places = blocks.map((block) => placesOf(wordsIn(textOf(block, outline)), grams, truthWords));
  const used = new Uint8Array(truthWords.length);
  const chain = bestChain(places, truthWords.length);
  for (const [index, { start, end }] of chain) {
    labels[index] = 1;
    used.fill(1, start, end);
  }
  for (const [index, candidates] of places.entries()) {
    const best = candidates.toSorted((a, b) => b.gain - a.gain)[0];
    if (labels[index] === 1 || best === undefined || best.gain < CERTAIN_WORDS) continue;
    const free = candidates.find(({ start, end }) => unused(used, start, end) > (end - start) / 2);
    if (free === undefined) continue;
    labels[index] = 1;
    used.fill(1, free.start, free.end);
  }
  return labels;
}

function unused(used: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (used[at] === 0) count++;
  return count;
}

type Grams = Readonly<Record<'one' | 'three', ReadonlyMap<string, readonly number[]>>>;

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

/** Where in the truth a block can stand: the offsets on which most of its words agree. */
function placesOf(own: readonly string[], grams: Grams, truth: readonly string[]): Candidate[] {
  if (own.length === 0) return [];
  if (own.length < 3) {
    const starts = (grams.one.get(own[0] ?? '') ?? []).filter((at) =>
      own.every((word, step) => truth[at + step] === word),
    );
    return starts.slice(0, MAX_PLACES).map((start) => ({ start, end: start + own.length, gain: own.length }));
  }
  const votes = new Map<number, number>();
  const count = own.length - 2;
  let contained = 0;
  for (let step = 0; step < count; step++) {
    const found = grams.three.get(own.slice(step, step + 3).join(' ')) ?? [];
    if (found.length > 0) contained++;
    for (const at of found) votes.set(at - step, (votes.get(at - step) ?? 0) + 1);
  }
  if (contained < count * MIN_CONTAINED) return [];
  return [...votes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_PLACES)
    .map(([offset, agreed]) => {
      const start = Math.max(0, offset);
      const end = Math.min(truth.length, offset + own.length);
      const overlap = agreed === count ? 0 : OVERLAP;
      return { start, end: Math.max(start + 1, end - overlap), gain: agreed + 2 };
    });
}
