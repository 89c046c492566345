/** A forest of small trees over rows of features. Nodes of all trees stand one after the other; a child below zero is the leaf `~child`. */
export interface Forest {
  /** First node of each tree; below zero where the tree is a single leaf. */
  readonly roots: Int32Array;
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  readonly left: Int16Array | Int32Array;
  readonly right: Int16Array | Int32Array;
  readonly leaf: Float32Array;
}

/** Scores every row: the probability that its block is the article's. */
export function scoreRows(forest: Forest, rows: Float32Array, width: number): Float64Array {
  const { roots, feature, threshold, left, right, leaf } = forest;
  const count = width === 0 ? 0 : rows.length / width;
  const scores = new Float64Array(count);
  for (let row = 0, at = 0; row < count; row++, at += width) {
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree] ?? -1;
      while (node >= 0) {
        const value = rows[at + (feature[node] ?? 0)] ?? 0;
        node = (value <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? -1;
      }
      sum += leaf[~node] ?? 0;
    }
    scores[row] = 1 / (1 + Math.exp(-sum));
  }
  return scores;
}
