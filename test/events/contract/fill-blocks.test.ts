import { describe, expect, it } from 'vitest';
import { fillBlocks } from '../../../events/contract/fill-blocks.ts';

const page = 'Before\n<!-- generated: a b -->\nold\n<!-- end -->\nafter';

describe('fillBlocks', () => {
  it('replaces a block and leaves the rest, however often', () => {
    const filled = 'Before\n<!-- generated: a b -->\nnew\n<!-- end -->\nafter';
    const blocks = new Map([['a b', 'new\n']]);
    expect(fillBlocks(page, blocks)).toBe(filled);
    expect(fillBlocks(filled, blocks)).toBe(filled);
  });

  it('fills a block with what looks like a replacement pattern', () => {
    expect(fillBlocks(page, new Map([['a b', '$& $1']]))).toContain('\n$& $1\n');
  });

  it('refuses an unknown name, a block left over, and a missing end', () => {
    expect(() => fillBlocks(page, new Map())).toThrow('"a b"');
    expect(() => fillBlocks('no block', new Map([['a', '']]))).toThrow('found no a');
    expect(() => fillBlocks('<!-- generated: a -->', new Map([['a', '']]))).toThrow('found none');
  });
});
