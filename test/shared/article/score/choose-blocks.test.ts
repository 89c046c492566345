import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBlocks } from '../../../../shared/article/score/choose-blocks.ts';
import { expectedF1 } from '../../../../shared/article/score/expected-f1.ts';

const choose = (scores: number[], weights: number[]) =>
  [...chooseBlocks(Float64Array.from(scores), Float64Array.from(weights))].join('');

const expectedOf = (scores: number[], weights: number[], kept: (index: number) => boolean) =>
  expectedF1(
    Float64Array.from(scores),
    Float64Array.from(weights),
    Uint8Array.from(scores, (_, index) => (kept(index) ? 1 : 0)),
  );

describe('choosing blocks', () => {
  it('keeps what is likely the article and leaves what is not', () => {
    expect(choose([0.9, 0.02, 0.95, 0.01], [50, 40, 60, 30])).toBe('1010');
  });

  it('keeps the likeliest block of a page where none is likely', () => {
    expect(choose([0.05, 0.2, 0.01], [10, 10, 10])).toBe('010');
  });

  it('keeps an unlikely block only where little is lost by it', () => {
    expect(choose([0.9, 0.5], [100, 400])).toBe('11');
    expect(choose([0.9, 0.4], [100, 400])).toBe('10');
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
        const best = expectedOf(scores, weights, (index) => chosen[index] === '1');
        const other = expectedOf(scores, weights, (index) => (scores[index] ?? 0) >= threshold);
        expect(best).toBeGreaterThanOrEqual(other - 1e-9);
      }),
    );
  });
});

describe('the expected F1', () => {
  it('is that of an article which ends somewhere in the order of the scores', () => {
    // In half of the cases the second block is the article's too.
    expect(expectedOf([1, 0.5], [100, 200], (index) => index === 0)).toBeCloseTo((1 + 0.5) / 2);
    expect(expectedOf([1, 0.5], [100, 200], () => true)).toBeCloseTo((0.5 + 1) / 2);
  });

  it('is nothing where no block is chosen or none is likely', () => {
    expect(expectedOf([0.9], [10], () => false)).toBe(0);
    expect(expectedOf([0.001], [10], () => true)).toBe(0);
    expect(expectedOf([], [], () => true)).toBe(0);
  });
});
