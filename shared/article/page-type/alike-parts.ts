import { within } from '../score/block-sums.ts';
import type { BlockSums, ElementRecord } from '../score/page-blocks.ts';

/** The siblings of a page that look alike and hold most of its words: cards, posts, entries. */
export interface AlikeParts {
  readonly count: number;
  readonly words: number;
  readonly linkedWords: number;
  readonly prose: number;
  /** Class names of the first of them, lower case. */
  readonly names: string;
  /** Groups of at least three such siblings. */
  readonly groups: number;
}

interface Group {
  count: number;
  words: number;
  linkedWords: number;
  prose: number;
  readonly first: number;
}

/** Elements that are alike on any page, and say nothing by it. */
const PLAIN = new Set([
  'p',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
]);
/** Siblings from which they are a group, and blocks that a part of one has. */
const MIN_PARTS = 3;
const MIN_BLOCKS = 2;
/** Characters by which class names of alike elements begin: what follows is often a number of their own. */
const SAME_START = 8;

/** Finds the group of alike siblings with most words. */
export function alikeParts(elements: readonly ElementRecord[], sums: BlockSums): AlikeParts {
  let most: Group | undefined;
  let groups = 0;
  for (const group of groupsOf(elements, sums)) {
    if (group.count < MIN_PARTS) continue;
    groups++;
    if (most === undefined || group.words > most.words) most = group;
  }
  if (most === undefined) return NONE;
  const { count, words, linkedWords, prose, first } = most;
  const names = (elements[first]?.element.attribs['class'] ?? '').slice(0, MAX_NAMES).toLowerCase();
  return { count, words, linkedWords, prose, names, groups };
}

function groupsOf(elements: readonly ElementRecord[], { words, linked, prose }: BlockSums): Group[] {
  const groups: Group[] = [];
  /** For each element its last child so far, and the group it is of. */
  const lastChild = new Int32Array(elements.length).fill(-1);
  const groupOf = new Int32Array(elements.length).fill(-1);
  for (let at = 0; at < elements.length; at++) {
    const record = elements[at];
    if (record === undefined || record.parent < 0 || record.endBlock - record.firstBlock < MIN_BLOCKS)
      continue;
    if (PLAIN.has(record.element.name)) continue;
    const before = lastChild[record.parent] ?? -1;
    lastChild[record.parent] = at;
    const other = elements[before];
    let own = other !== undefined && isLike(record.element, other.element) ? (groupOf[before] ?? -1) : -1;
    if (own < 0) own = groups.push({ count: 0, words: 0, linkedWords: 0, prose: 0, first: at }) - 1;
    groupOf[at] = own;
    const group = groups[own];
    if (group === undefined) continue;
    group.count++;
    group.words += within(words, record);
    group.linkedWords += within(linked, record);
    group.prose += within(prose, record);
  }
  return groups;
}

/** Characters of class names looked at. */
const MAX_NAMES = 200;
const NONE: AlikeParts = { count: 0, words: 0, linkedWords: 0, prose: 0, names: '', groups: 0 };

interface Named {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

function isLike(one: Named, other: Named): boolean {
  if (one.name !== other.name) return false;
  const own = one.attribs['class'];
  const others = other.attribs['class'];
  if (own === others) return true;
  return own !== undefined && others?.startsWith(own.slice(0, SAME_START)) === true;
}
