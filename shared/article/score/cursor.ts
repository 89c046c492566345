import type { Containers } from './containers.ts';
import type { ElementRecord, TextBlock } from './page-blocks.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageTotals } from './page-totals.ts';
import type { Group, TreeTable } from './tree-table.ts';

/** Where the features of one block are read from. One object, moved from block to block. */
export interface Cursor {
  readonly blocks: readonly TextBlock[];
  readonly tree: TreeTable;
  readonly containers: Containers;
  readonly facts: PageFacts;
  readonly totals: PageTotals;
  index: number;
  block: TextBlock;
  /** Position of the element that the block stands in, and the elements around it. */
  holder: number;
  own: ElementRecord;
  parent: ElementRecord;
  grand: ElementRecord;
  /** The nearest element with several blocks, and the nearest with many. */
  group: ElementRecord;
  part: ElementRecord;
  /** Where the way to the block leaves the way to the container of half the prose. */
  branch: ElementRecord;
  siblings: Group;
  parentSiblings: Group;
  grandSiblings: Group;
  path: Group;
}
