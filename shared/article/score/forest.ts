import { Fault } from '../../fault.ts';

/** A decision tree. A child below zero is the leaf `~child`; a value at most the threshold goes left. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaf: readonly number[];
}

/**
 * A forest laid out by feature rather than by tree (QuickScorer: Lucchese et al., SIGIR 2015). Every node that sends a
 * row to the right rules out the leaves to its left; the first leaf that is left of a tree is the one that a walk
 * would have ended in. All nodes of a feature stand together in the order of their thresholds.
 */
export interface Forest {
  readonly trees: number;
  /** Where the nodes of each feature begin; one more at the end. */
  readonly firstNode: Int32Array;
  readonly threshold: Float32Array;
  readonly treeOf: Int32Array;
  /** The leaves that stay, as bits from the left of the tree. */
  readonly stays: Int32Array;
  /** MAX_LEAVES values of each tree, from its left. */
  readonly leaf: Float32Array;
}

/** Most leaves of a tree: one bit each. */
const MAX_LEAVES = 32;

/** Lays trees out as a forest. */
export function forestOf(trees: readonly Tree[]): Forest {
  const leaf = new Float32Array(trees.length * MAX_LEAVES);
  const nodes = trees.flatMap((tree, at) => {
    const { leaves, questions } = readTree(tree);
    leaf.set(leaves, at * MAX_LEAVES);
    return questions.map((question) => ({ ...question, tree: at }));
  });
  const sorted = nodes.toSorted((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const features = (sorted.at(-1)?.feature ?? -1) + 1;
  return {
    trees: trees.length,
    firstNode: Int32Array.from({ length: features + 1 }, (_, feature) => firstOf(sorted, feature)),
    threshold: Float32Array.from(sorted, ({ threshold }) => threshold),
    treeOf: Int32Array.from(sorted, ({ tree }) => tree),
    stays: Int32Array.from(sorted, ({ stays }) => stays),
    leaf,
  };
}

interface Question {
  readonly feature: number;
  readonly threshold: number;
  readonly stays: number;
}

const firstOf = (sorted: readonly Question[], feature: number): number => {
  const found = sorted.findIndex((question) => question.feature >= feature);
  return found < 0 ? sorted.length : found;
};

/** The leaves of a tree from the left, and what each of its nodes leaves over of them on the way to the right. */
function readTree({ feature, threshold, left, right, leaf }: Tree) {
  const leaves: number[] = [];
  const questions: Question[] = [];
  const visit = (node: number): void => {
    if (node < 0) {
      leaves.push(leaf[~node] ?? 0);
      return;
    }
    const before = leaves.length;
    visit(left[node] ?? -1);
    let stays = -1;
    for (let at = before; at < leaves.length; at++) stays &= ~(1 << at);
    questions.push({ feature: feature[node] ?? 0, threshold: threshold[node] ?? 0, stays });
    visit(right[node] ?? -1);
  };
  visit(feature.length > 0 ? 0 : -1);
  if (leaves.length > MAX_LEAVES)
    throw new Fault(`expected at most ${MAX_LEAVES} leaves in a tree, found ${leaves.length}`, {
      code: 'model-malformed',
      retryable: false,
    });
  return { leaves, questions };
}

/**
 * Scores every row: the probability that its block is the article's. `shared` features at the end of each row are the
 * same in all rows, and are looked at once.
 */
export function scoreRows(forest: Forest, rows: Float32Array, width: number, shared = 0): Float64Array {
  const { trees, leaf } = forest;
  const count = width === 0 ? 0 : rows.length / width;
  const scores = new Float64Array(count);
  const start = new Int32Array(trees).fill(-1);
  ruleOut(forest, rows, 0, width - shared, width, start);
  const left = new Int32Array(trees);
  for (let row = 0; row < count; row++) {
    left.set(start);
    ruleOut(forest, rows, row * width, 0, width - shared, left);
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) {
      const leaves = left[tree] ?? 0;
      sum += leaf[tree * MAX_LEAVES + 31 - Math.clz32(leaves & -leaves)] ?? 0;
    }
    scores[row] = 1 / (1 + Math.exp(-sum));
  }
  return scores;
}

/** Rules out, in every tree, the leaves that some features of a row do not lead to. */
function ruleOut(
  { firstNode, threshold, treeOf, stays }: Forest,
  rows: Float32Array,
  row: number,
  first: number,
  end: number,
  left: Int32Array,
): void {
  for (let feature = first; feature < end; feature++) {
    const value = rows[row + feature] ?? 0;
    const after = firstNode[feature + 1] ?? 0;
    for (let node = firstNode[feature] ?? after; node < after; node++) {
      if (value <= (threshold[node] ?? 0)) break;
      const tree = treeOf[node] ?? 0;
      left[tree] = (left[tree] ?? 0) & (stays[node] ?? 0);
    }
  }
}
