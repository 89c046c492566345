import { describe, expect, it } from 'vitest';
import { bestChain } from '../../../bench/train/best-chain.ts';

const at = (start: number, end: number) => ({ start, end, gain: end - start });

describe('the best chain of blocks along a truth', () => {
  it('lays blocks in order where each has one place', () => {
    expect([...bestChain([[at(0, 3)], [at(3, 9)]], 9).keys()].toSorted()).toEqual([0, 1]);
  });

  it('leaves out a short block that would push a long one out of order', () => {
    expect([...bestChain([[at(8, 9)], [at(0, 8)]], 9).keys()]).toEqual([1]);
  });

  it('gives a text that stands twice on the page the place that its neighbours leave it', () => {
    const chain = bestChain([[at(4, 5)], [at(0, 4)], [at(4, 5)], [at(5, 9)]], 9);
    expect([...chain.keys()].toSorted()).toEqual([1, 2, 3]);
  });

  it('uses a block once, however many places it could have', () => {
    expect([...bestChain([[at(0, 1), at(1, 2), at(2, 3)]], 3)]).toHaveLength(1);
  });
});
