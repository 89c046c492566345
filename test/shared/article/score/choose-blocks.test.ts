import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBlocks } from '../../../../shared/article/score/choose-blocks.ts';

const choose = (scores: number[], weights: number[]) =>
  [...chooseBlocks(Float64Array.from(scores), Float64Array.from(weights))].join('');

const expectedF1 = (
  scores: readonly number[],
  weights: readonly number[],
  kept: (index: number) => boolean,
) => {
  let hits = 0;
  let taken = 0;
  let truth = 0;
  for (const [index, score] of scores.entries()) {
    const weight = weights[index] ?? 0;
    truth += score * weight;
    if (!kept(index)) continue;
    hits += score * weight;
    taken += weight;
  }
  return taken + truth === 0 ? 0 : (2 * hits) / (taken + truth);
};

describe('choosing blocks', () => {
  it('keeps what is likely the article and leaves what is not', () => {
    expect(choose([0.9, 0.02, 0.95, 0.01], [50, 40, 60, 30])).toBe('1010');
  });

  it('keeps the likeliest block of a page where none is likely', () => {
    expect(choose([0.05, 0.2, 0.01], [10, 10, 10])).toBe('010');
  });

  it('keeps an unlikely block only where little is lost by it', () => {
    expect(choose([0.9, 0.4], [100, 400])).toBe('11');
    expect(choose([0.9, 0.3], [400, 400])).toBe('10');
  });

  it('chooses as well as any threshold would', () => {
    const page = fc.array(
      fc.record({
        score: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        weight: fc.integer({ min: 1, max: 300 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), (blocks, threshold) => {
        const scores = blocks.map(({ score }) => score);
        const weights = blocks.map(({ weight }) => weight);
        const chosen = choose(scores, weights);
        const best = expectedF1(scores, weights, (index) => chosen[index] === '1');
        const other = expectedF1(scores, weights, (index) => (scores[index] ?? 0) >= threshold);
        expect(best).toBeGreaterThanOrEqual(other - 1e-9);
      }),
    );
  });
});
