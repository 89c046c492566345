import { findContainers } from './containers.ts';
import type { Cursor } from './cursor.ts';
import { FEATURES, PAGE_FEATURES } from './features.ts';
import { isAsked } from './is-asked.ts';
import type { ElementRecord, PageBlocks, TextBlock } from './page-blocks.ts';
import type { PageFacts } from './page-facts.ts';
import { pageTotals } from './page-totals.ts';
import { type Group, treeTable } from './tree-table.ts';

/** Blocks that make a group, and a part of the page. */
const GROUP_BLOCKS = 3;
const PART_BLOCKS = 10;

const VALUES = FEATURES.map(([, of]) => of);

const NO_GROUP: Group = { count: 0, words: 0, linked: 0, prose: 0, kept: 0 };

/** Rows of features, one after the other, and the blocks that they tell of. */
export interface FeatureRows {
  readonly rows: Float32Array;
  readonly indexes: Int32Array;
}

/** Computes the features of the blocks that the model is asked about. Linear in the page. */
export function featureRows(page: PageBlocks, facts: PageFacts): FeatureRows {
  const { blocks, elements } = page;
  const asked: number[] = [];
  blocks.forEach((block, index) => {
    if (isAsked(block)) asked.push(index);
  });
  const indexes = Int32Array.from(asked);
  const width = VALUES.length;
  const rows = new Float32Array(indexes.length * width);
  const [first, body] = [blocks[0], elements[0]];
  if (first === undefined || body === undefined) return { rows, indexes };
  const cursor = cursorOver(page, facts, first, body);
  const branches = branchesOf(elements, cursor.containers.half.at);
  const own = width - PAGE_FEATURES;
  for (let row = 0; row < indexes.length; row++) {
    const index = indexes[row] ?? 0;
    const block = blocks[index];
    if (block === undefined) continue;
    move(cursor, index, block, branches[block.holder] ?? 0);
    const at = row * width;
    const last = row === 0 ? width : own;
    for (let column = 0; column < last; column++) rows[at + column] = VALUES[column]?.(cursor) ?? 0;
    if (row > 0) rows.copyWithin(at + own, own, width);
  }
  return { rows, indexes };
}

function cursorOver(page: PageBlocks, facts: PageFacts, block: TextBlock, body: ElementRecord): Cursor {
  const tree = treeTable(page);
  return {
    blocks: page.blocks,
    tree,
    containers: findContainers(tree),
    facts,
    totals: pageTotals(page),
    index: 0,
    block,
    holder: -1,
    own: body,
    parent: body,
    grand: body,
    group: body,
    part: body,
    branch: body,
    siblings: NO_GROUP,
    parentSiblings: NO_GROUP,
    grandSiblings: NO_GROUP,
    path: NO_GROUP,
  };
}

function move(cursor: Cursor, index: number, block: TextBlock, branchAt: number): void {
  cursor.index = index;
  cursor.block = block;
  if (cursor.holder === block.holder) return;
  const { records, siblings, paths, path } = cursor.tree;
  const own = records[block.holder] ?? cursor.own;
  const parent = records[own.parent] ?? own;
  cursor.holder = block.holder;
  cursor.own = own;
  cursor.parent = parent;
  cursor.grand = records[parent.parent] ?? parent;
  cursor.group = nearest(records, own, GROUP_BLOCKS);
  cursor.part = nearest(records, cursor.group, PART_BLOCKS);
  cursor.branch = records[branchAt] ?? own;
  cursor.siblings = siblings[block.holder] ?? NO_GROUP;
  cursor.parentSiblings = siblings[own.parent] ?? NO_GROUP;
  cursor.grandSiblings = siblings[parent.parent] ?? NO_GROUP;
  cursor.path = paths[path[block.holder] ?? -1] ?? NO_GROUP;
}

/** The nearest element around with so many blocks. */
function nearest(records: readonly ElementRecord[], from: ElementRecord, blocks: number): ElementRecord {
  let found = from;
  while (found.endBlock - found.firstBlock < blocks) {
    const up = records[found.parent];
    if (up === undefined) return found;
    found = up;
  }
  return found;
}

/** For each element, where the way to it leaves the way to the container: an element on that way is its own branch. */
function branchesOf(elements: readonly ElementRecord[], container: number): Int32Array {
  const branches = new Int32Array(elements.length);
  const isOnWay = (at: number): boolean => container >= at && container < (elements[at]?.endElement ?? 0);
  for (let at = 0; at < elements.length; at++) {
    const parent = elements[at]?.parent ?? -1;
    branches[at] = isOnWay(at) || parent < 0 || isOnWay(parent) ? at : (branches[parent] ?? at);
  }
  return branches;
}
