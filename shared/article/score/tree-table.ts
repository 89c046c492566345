import type { Element } from 'domhandler';
import { remember } from '../remember.ts';
import type { ElementRecord, PageBlocks } from './page-blocks.ts';

/** Words of long blocks count as prose. Characters; a script without spaces says more in fewer. */
const MIN_PROSE = 70;
const MIN_PROSE_DENSE = 30;
const MAX_PROSE_LINKS = 0.5;
/** A tag further up than this says nothing any more, in elements. */
const FAR = 20;
/** Tags that an article stands in, and tags of what is around it. */
const INNER = new Set(['main', 'article']);
const OUTER = new Set(['nav', 'aside', 'footer', 'header']);

/** Sums over blocks before each position: the sum of a range is one subtraction. */
export interface Sums {
  readonly words: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  readonly kept: Float64Array;
  readonly keptProse: Float64Array;
}

/** Blocks of elements that look alike: how many, and what they hold. */
export interface Group {
  count: number;
  words: number;
  linked: number;
  prose: number;
  /** Words that the rules keep. */
  kept: number;
}

/** What is computed once for each element of a page, by its position. */
export interface TreeTable {
  readonly records: readonly ElementRecord[];
  readonly sums: Sums;
  /** Prose of the page; all its words where it has none. */
  readonly total: number;
  readonly isProse: Uint8Array;
  /** Alike siblings of each element, itself among them. */
  readonly siblings: readonly Group[];
  /** Elements of the page whose path of names from the body is the same. */
  readonly paths: readonly Group[];
  readonly path: Int32Array;
  /** Distance of each element to the nearest one around it, itself counted, with a tag of INNER, and of OUTER. */
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

export function treeTable({ elements, blocks }: PageBlocks): TreeTable {
  const isProse = Uint8Array.from(blocks, ({ counts }) =>
    counts.characters >= (counts.dense > counts.letters / 2 ? MIN_PROSE_DENSE : MIN_PROSE) &&
    counts.linkedCharacters < counts.characters * MAX_PROSE_LINKS
      ? 1
      : 0,
  );
  const long = (index: number): boolean => isProse[index] === 1;
  const sums: Sums = {
    words: sumUp(blocks, ({ counts }) => counts.words),
    linked: sumUp(blocks, ({ counts }) => counts.linkedWords),
    prose: sumUp(blocks, ({ counts }, index) => (long(index) ? counts.words : 0)),
    kept: sumUp(blocks, ({ counts, mark }) => (mark === undefined ? counts.words : 0)),
    keptProse: sumUp(blocks, ({ counts, mark }, index) =>
      mark === undefined && long(index) ? counts.words : 0,
    ),
  };
  const prose = sums.prose.at(-1) ?? 0;
  const weights = prose > 0 ? sums.prose : sums.words;
  const total = Math.max(1, weights.at(-1) ?? 0);
  return {
    records: elements,
    sums,
    total,
    isProse,
    ...likeness(elements, sums),
    inner: distances(elements, INNER),
    outer: distances(elements, OUTER),
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

const HASH_PRIME = 0x01000193;

/** A number for a text: the same for the same text. */
const hashOf = remember((text) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash;
});

/** A number for an element's tag and class: the same for elements that look alike. */
function signature({ name, attribs }: Element): number {
  const names = attribs['class'];
  return names === undefined ? hashOf(name) : Math.imul(hashOf(name), HASH_PRIME) ^ hashOf(names);
}

function likeness(elements: readonly ElementRecord[], sums: Sums) {
  const siblings: Group[] = [];
  const paths: Group[] = [];
  const path = new Int32Array(elements.length);
  const pathHash = new Int32Array(elements.length);
  const siblingByKey = new Map<number, Group>();
  const pathByHash = new Map<number, number>();
  for (let at = 0; at < elements.length; at++) {
    const record = elements[at];
    if (record === undefined) continue;
    const own = signature(record.element);
    const key = Math.imul(record.parent + 1, HASH_PRIME) ^ own;
    let group = siblingByKey.get(key);
    if (group === undefined) {
      group = emptyGroup();
      siblingByKey.set(key, group);
    }
    siblings.push(group);
    addTo(group, record, sums);
    const hash = Math.imul((pathHash[record.parent] ?? 0) ^ own, HASH_PRIME) ^ (own >>> 15);
    pathHash[at] = hash;
    let position = pathByHash.get(hash);
    if (position === undefined) {
      position = paths.length;
      pathByHash.set(hash, position);
      paths.push(emptyGroup());
    }
    path[at] = position;
    const same = paths[position];
    if (same !== undefined) addTo(same, record, sums);
  }
  return { siblings, paths, path };
}

const emptyGroup = (): Group => ({ count: 0, words: 0, linked: 0, prose: 0, kept: 0 });

function addTo(group: Group, record: ElementRecord, sums: Sums): void {
  group.count++;
  group.words += within(sums.words, record);
  group.linked += within(sums.linked, record);
  group.prose += within(sums.prose, record);
  group.kept += within(sums.kept, record);
}

function distances(elements: readonly ElementRecord[], tags: ReadonlySet<string>): Uint8Array {
  const found = new Uint8Array(elements.length);
  for (let at = 0; at < elements.length; at++) {
    const record = elements[at];
    if (record === undefined || tags.has(record.element.name)) continue;
    found[at] = Math.min(FAR, 1 + (record.parent < 0 ? FAR : (found[record.parent] ?? FAR)));
  }
  return found;
}
