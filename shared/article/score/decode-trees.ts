import { Buffer } from 'node:buffer';
import type { Tree } from './forest.ts';

/** A forest as the training writes it down. */
export interface WrittenForest {
  readonly trees: number;
  /** Value of one step of a leaf. */
  readonly leafStep: number;
  /**
   * Base64, little-endian: for each tree its number of nodes (u8); then for all nodes feature (u8), threshold (f32),
   * left and right (i8, within the tree; below zero the leaf `~child`); then for all leaves their steps (i16).
   */
  readonly nodes: string;
}

/** Reads the trees of a written forest. */
export function decodeTrees({ trees, leafStep, nodes }: WrittenForest): Tree[] {
  const bytes = Buffer.from(nodes, 'base64');
  const sizes = bytes.subarray(0, trees);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const thresholds = trees + count;
  const children = thresholds + 4 * count;
  const leaves = children + 2 * count;
  let first = 0;
  return Array.from(sizes, (size, tree) => {
    const at = Array.from({ length: size }, (_, node) => first + node);
    // A tree has one leaf more than it has nodes.
    const firstLeaf = first + tree;
    first += size;
    return {
      feature: at.map((node) => bytes[trees + node] ?? 0),
      threshold: at.map((node) => bytes.readFloatLE(thresholds + 4 * node)),
      left: at.map((node) => bytes.readInt8(children + node)),
      right: at.map((node) => bytes.readInt8(children + count + node)),
      leaf: Array.from(
        { length: size + 1 },
        (_, leaf) => bytes.readInt16LE(leaves + 2 * (firstLeaf + leaf)) * leafStep,
      ),
    };
  });
}
