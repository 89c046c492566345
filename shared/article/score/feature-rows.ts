import { findContainers } from './containers.ts';
import type { Cursor } from './cursor.ts';
import type { Feature } from './features.ts';
import type { ElementRecord, PageBlocks, TextBlock } from './page-blocks.ts';
import type { PageFacts } from './page-facts.ts';
import { pageTotals } from './page-totals.ts';
import { type Group, treeTable } from './tree-table.ts';

/** Blocks that make a group, and a part of the page. */
const GROUP_BLOCKS = 3;
const PART_BLOCKS = 10;

const NO_GROUP: Group = { count: 0, words: 0, linked: 0, prose: 0 };

/** Computes the features of every block, row after row. Linear in the page. */
export function featureRows(page: PageBlocks, facts: PageFacts, features: readonly Feature[]): Float32Array {
  const { blocks, elements } = page;
  const rows = new Float32Array(blocks.length * features.length);
  const [first, body] = [blocks[0], elements[0]];
  if (first === undefined || body === undefined) return rows;
  const cursor = cursorOver(page, facts, first, body);
  const branches = branchesOf(elements, cursor.containers.half.at);
  let next = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    move(cursor, index, block, branches[block.holder] ?? 0);
    for (const [, of] of features) rows[next++] = of(cursor);
  }
  return rows;
}

function cursorOver(page: PageBlocks, facts: PageFacts, block: TextBlock, body: ElementRecord): Cursor {
  const tree = treeTable(page);
  return {
    blocks: page.blocks,
    tree,
    containers: findContainers(tree),
    facts,
    totals: pageTotals(page, tree),
    index: 0,
    block,
    holder: -1,
    own: body,
    parent: body,
    grand: body,
    group: body,
    part: body,
    branch: body,
    branchAt: 0,
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
  cursor.branchAt = branchAt;
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
