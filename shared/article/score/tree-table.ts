import type { Element } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { within } from './block-sums.ts';
import type { BlockSums, ElementRecord, PageBlocks } from './page-blocks.ts';

/** A tag further up than this says nothing any more, in elements. */
const FAR = 20;
/** Tags that an article stands in, and tags of what is around it. */
const INNER = new Set(['main', 'article']);
const OUTER = new Set(['nav', 'aside', 'footer', 'header']);

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
  readonly sums: BlockSums;
  /** Alike siblings of each element, itself among them. */
  readonly siblings: readonly Group[];
  /** Elements of the page whose path of names from the body is the same. */
  readonly paths: readonly Group[];
  readonly path: Int32Array;
  /** Distance of each element to the nearest one around it, itself counted, with a tag of INNER, and of OUTER. */
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

export function treeTable({ elements, sums }: PageBlocks): TreeTable {
  return {
    records: elements,
    sums,
    ...likeness(elements, sums),
    inner: distances(elements, INNER),
    outer: distances(elements, OUTER),
  };
}

const HASH_PRIME = 0x01000193;

/** A number for a text: the same for the same text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** Gives a number for an element's tag and class: the same for elements of a page that look alike. */
function signatures(): (element: Element) => number {
  const known = new Map<string, number>();
  const numberOf = (text: string): number => {
    let number = known.get(text);
    if (number === undefined) {
      number = hashOf(text);
      known.set(text, number);
    }
    return number;
  };
  return (element) => {
    const { name } = element;
    const names = attributeOf(element, 'class');
    return names === undefined ? numberOf(name) : Math.imul(numberOf(name), HASH_PRIME) ^ numberOf(names);
  };
}

function likeness(elements: readonly ElementRecord[], sums: BlockSums) {
  const siblings: Group[] = [];
  const paths: Group[] = [];
  const path = new Int32Array(elements.length);
  const pathHash = new Int32Array(elements.length);
  const siblingByKey = new Map<number, Group>();
  const pathByHash = new Map<number, number>();
  const signature = signatures();
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

function addTo(group: Group, record: ElementRecord, sums: BlockSums): void {
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
