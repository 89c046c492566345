import type { Forest } from './forest.ts';

/** Trees as the training script writes them. */
export interface TrainedTree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaf: readonly number[];
}

/** Joins trained trees into one forest. */
export function parseForest(trees: readonly TrainedTree[]): Forest {
  const roots: number[] = [];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const leaf: number[] = [];
  for (const tree of trees) {
    const [nodes, leaves] = [feature.length, leaf.length];
    const moved = (child: number): number => (child >= 0 ? child + nodes : ~(~child + leaves));
    roots.push(tree.feature.length > 0 ? nodes : ~leaves);
    feature.push(...tree.feature);
    threshold.push(...tree.threshold);
    left.push(...tree.left.map(moved));
    right.push(...tree.right.map(moved));
    leaf.push(...tree.leaf);
  }
  return {
    roots: Int32Array.from(roots),
    feature: Uint8Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    leaf: Float32Array.from(leaf),
  };
}
