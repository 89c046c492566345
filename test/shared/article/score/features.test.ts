import { describe, expect, it } from 'vitest';
import { decodeTrees } from '../../../../shared/article/score/decode-trees.ts';
import { FEATURES } from '../../../../shared/article/score/features.ts';
import { MODEL } from '../../../../shared/article/score/model.gen.ts';

describe('the block model', () => {
  it('was trained on the features as they stand, in their order', () => {
    expect(MODEL.features.split(' ')).toEqual(FEATURES.map(([name]) => name));
  });

  it('gives each feature a name of its own', () => {
    expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length);
  });

  it('asks for features that there are, and leads every way to a leaf', () => {
    for (const { feature, left, right, leaf } of decodeTrees(MODEL)) {
      expect(Math.max(...feature)).toBeLessThan(FEATURES.length);
      for (const child of [...left, ...right])
        expect(child >= 0 ? child < feature.length : ~child < leaf.length).toBe(true);
    }
  });
});
