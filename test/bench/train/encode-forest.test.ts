import { describe, expect, it } from 'vitest';
import { encodeForest } from '../../../bench/train/encode-forest.ts';
import { decodeTrees } from '../../../shared/article/score/decode-trees.ts';
import { forestOf, scoreRows } from '../../../shared/article/score/forest.ts';

const TREES = [
  { feature: [1, 0], threshold: [0.5, 20], left: [1, -2], right: [-1, -3], leaf: [1.5, -2, 0.25] },
  { feature: [], threshold: [], left: [], right: [], leaf: [0.125] },
  { feature: [0], threshold: [7.25], left: [-1], right: [-2], leaf: [-0.5, 0.5] },
];
const ROWS = Float32Array.from([0, 0, 7.25, 0.5, 21, 0.25, 100, 9]);

describe('a written forest', () => {
  it('scores rows as the trained one does', () => {
    const trained = scoreRows(forestOf(TREES), ROWS, 2);
    const decoded = scoreRows(forestOf(decodeTrees(encodeForest(TREES))), ROWS, 2);
    for (const [row, score] of trained.entries()) expect(decoded[row]).toBeCloseTo(score, 4);
  });

  it('goes left on the threshold itself and adds up its trees', () => {
    const [onThreshold] = scoreRows(forestOf(TREES), Float32Array.from([7.25, 0.5]), 2);
    expect(onThreshold).toBeCloseTo(1 / (1 + Math.exp(2 - 0.125 + 0.5)), 6);
  });
});
