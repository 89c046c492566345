import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../cli/extract/in-order.ts';

describe('inOrder', () => {
  it('yields in the order of the inputs whatever finishes first', async () => {
    const results: number[] = [];
    const slowFirst = async (n: number) => setTimeout(10 - n, n);
    for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7], slowFirst, 3)) results.push(result);
    expect(results).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('starts no more than the window before a result is taken', async () => {
    let started = 0;
    const start = async () => {
      started += 1;
    };
    const results = inOrder(Array.from({ length: 50 }), start, 4);
    await results.next();
    expect(started).toBe(4);
    await results.next();
    expect(started).toBe(5);
  });
});
