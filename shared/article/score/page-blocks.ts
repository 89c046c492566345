import type { Element } from 'domhandler';
import type { PlaceMark } from '../strip/mark.ts';
import type { BlockCounts } from './block-scanner.ts';

/** An element that begins and ends blocks, with the half-open ranges of blocks and elements it holds. */
export interface ElementRecord {
  readonly element: Element;
  /** Its position in the outline. */
  readonly at: number;
  /** Position of the element around it; -1 for the body. */
  readonly parent: number;
  readonly depth: number;
  readonly firstBlock: number;
  endBlock: number;
  /** Position after its last descendant: elements stand in document order. */
  endElement: number;
}

/** A run of inline content between block boundaries. A part that a rule has marked is a run of its own. */
export interface TextBlock {
  /** Position of the element it stands in. */
  readonly holder: number;
  /** Positions of its texts in the outline. */
  readonly texts: readonly number[];
  readonly counts: BlockCounts;
  /** What the rules decided on it; undefined where they keep it. */
  readonly mark: PlaceMark | undefined;
}

/** Sums of words before each block: the sum of a range is one subtraction. */
export interface BlockSums {
  readonly words: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  /** Of what the rules keep. */
  readonly kept: Float64Array;
  readonly keptProse: Float64Array;
  /** 1 where a block is prose. */
  readonly isProse: Uint8Array;
}

/** What one walk over a body finds. */
export interface PageBlocks {
  readonly elements: readonly ElementRecord[];
  readonly blocks: readonly TextBlock[];
  readonly sums: BlockSums;
}
