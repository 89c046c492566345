import { Buffer } from 'node:buffer';
import type { Forest } from './forest.ts';

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

/** Reads a written forest. */
export function decodeForest({ trees, leafStep, nodes }: WrittenForest): Forest {
  const bytes = Buffer.from(nodes, 'base64');
  const sizes = bytes.subarray(0, trees);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const thresholds = trees + count;
  const children = thresholds + 4 * count;
  const leaves = children + 2 * count;
  const forest = {
    roots: new Int32Array(trees),
    feature: Uint8Array.from(bytes.subarray(trees, thresholds)),
    threshold: Float32Array.from({ length: count }, (_, node) => bytes.readFloatLE(thresholds + 4 * node)),
    left: new Int32Array(count),
    right: new Int32Array(count),
    leaf: Float32Array.from(
      { length: count + trees },
      (_, leaf) => bytes.readInt16LE(leaves + 2 * leaf) * leafStep,
    ),
  };
  let node = 0;
  for (let tree = 0; tree < trees; tree++) {
    const size = sizes[tree] ?? 0;
    // A tree has one leaf more than it has nodes.
    const [first, firstLeaf] = [node, node + tree];
    const moved = (child: number): number => (child >= 0 ? child + first : ~(~child + firstLeaf));
    forest.roots[tree] = size > 0 ? first : ~firstLeaf;
    for (; node < first + size; node++) {
      forest.left[node] = moved(bytes.readInt8(children + node));
      forest.right[node] = moved(bytes.readInt8(children + count + node));
    }
  }
  return forest;
}
