import { describe, expect, it } from 'vitest';
import { richTextBuilder } from '../../../../shared/article/extract/rich-text-builder.ts';

describe('richTextBuilder', () => {
  it('collapses white space across pieces as a browser does', () => {
    const builder = richTextBuilder();
    for (const piece of ['\n  one ', ' two', '\u00a0three', '  ']) builder.addText(piece);
    expect(builder.take()).toEqual({ text: 'one two three', marks: [] });
  });

  it('ends lines at breaks, without space around them', () => {
    const builder = richTextBuilder();
    builder.addBreak();
    builder.addText('one ');
    builder.addBreak();
    builder.addText(' two');
    builder.addBreak();
    expect(builder.take().text).toBe('one\ntwo');
  });

  it('puts marks on words, not on the space around them', () => {
    const builder = richTextBuilder();
    builder.addText('an ');
    builder.open({ type: 'strong' });
    builder.addText(' old ');
    builder.close();
    builder.addText('pier');
    expect(builder.take()).toEqual({ text: 'an old pier', marks: [{ type: 'strong', start: 3, end: 6 }] });
  });

  it('goes on with an open mark in the next block', () => {
    const builder = richTextBuilder();
    builder.open({ type: 'link', href: 'https://a.example/' });
    builder.addText('one');
    const first = builder.take();
    builder.addText('two');
    builder.close();
    expect(first.marks).toEqual([{ type: 'link', href: 'https://a.example/', start: 0, end: 3 }]);
    expect(builder.take().marks).toEqual(first.marks);
  });

  it('counts marks in UTF-16 units and drops empty ones', () => {
    const builder = richTextBuilder();
    builder.addText('👩‍🚀 ');
    builder.open({ type: 'code' });
    builder.close();
    builder.open({ type: 'emphasis' });
    builder.addText('up');
    builder.close();
    expect(builder.take().marks).toEqual([{ type: 'emphasis', start: 6, end: 8 }]);
  });
});
