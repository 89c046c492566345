import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunk } from '../../../shared/aws/chunk.ts';

const limits = { maxLength: 3, maxSize: 10, sizeOf: (size: number) => size };

describe('chunk', () => {
  it('cuts by number and by size', () => {
    expect(chunk([1, 1, 1, 1, 8, 2, 1, 99, 1], limits)).toEqual([[1, 1, 1], [1, 8], [2, 1], [99], [1]]);
    expect(chunk([], limits)).toEqual([]);
  });

  it('keeps every part, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 })), (parts) => {
        const chunks = chunk(parts, limits);
        expect(chunks.flat()).toEqual(parts);
        for (const one of chunks) {
          expect(one.length).toBeLessThanOrEqual(3);
          expect(one.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
