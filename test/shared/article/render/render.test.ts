import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article.ts';
import type { Block, Mark, Section } from '../../../../shared/article/block.ts';
import { extract } from '../../../../shared/article/extract.ts';
import { renderHtml } from '../../../../shared/article/render/html.ts';
import { renderMarkdown } from '../../../../shared/article/render/markdown.ts';
import { type MarkWriter, writeMarked } from '../../../../shared/article/render/marked-text.ts';
import { renderText } from '../../../../shared/article/render/text.ts';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';
import { queryOf } from '../../page/query-of.ts';

const EVIL = '<img src=x onerror=alert(1)> & "quotes" [x](javascript:1) *so* `tick`';
const base = extract(strip(parsedPage('<title>T</title><p>x</p>')));
const section = (blocks: Block[], more: Partial<Section> = {}): Section => ({
  id: 's0',
  level: 1,
  heading: null,
  ordinal: null,
  parent: null,
  blocks,
  ...more,
});
const articleOf = (...sections: Section[]): Article => ({
  ...base,
  headline: EVIL,
  sections,
  image: [{ contentUrl: 'https://a.example/a(1).jpg', alternateName: EVIL }],
});
const everyBlock: Block[] = [
  {
    type: 'paragraph',
    text: EVIL,
    marks: [{ type: 'link', href: 'https://a.example/?a=1&b="2"', start: 0, end: 4 }],
  },
  {
    type: 'list',
    text: `${EVIL}\nnested`,
    marks: [],
    ordered: true,
    items: [{ text: EVIL, marks: [], items: [{ text: 'nested', marks: [] }], ordered: false }],
  },
  { type: 'quote', text: EVIL, marks: [], citation: EVIL },
  { type: 'code', text: `${EVIL}\n\`\`\`\nend`, marks: [], language: 'sh', caption: EVIL },
  { type: 'table', text: EVIL, marks: [], caption: EVIL, header: ['a', EVIL], rows: [[EVIL, '2'], ['3']] },
  { type: 'figure', text: EVIL, marks: [], images: [0, 7] },
  { type: 'embed', text: EVIL, marks: [], url: 'https://video.example/<v>' },
];

describe('renderHtml', () => {
  it('escapes every text: nothing of a page becomes markup', () => {
    const html = renderHtml(articleOf(section(everyBlock, { heading: EVIL })));
    expect(html).not.toMatch(/<img src=x|onerror=alert\(1\)>|href="javascript/);
    const $ = queryOf(html);
    expect($('[onerror], script').length).toBe(0);
    expect($('p').first().text()).toBe(EVIL);
    expect(
      $('img')
        .map((_, img) => $(img).attr('src'))
        .get(),
    ).toEqual(['https://a.example/a(1).jpg']);
    expect($('p > a').first().attr('href')).toBe('https://a.example/?a=1&b="2"');
  });

  it('gives the headline the only h1', () => {
    const $ = queryOf(renderHtml(articleOf(section([], { heading: 'A', level: 1, ordinal: 2 }))));
    expect([$('h1').length, $('h2').text()]).toEqual([1, '2. A']);
  });
});

describe('renderMarkdown', () => {
  it('escapes what would read as markup', () => {
    const markdown = renderMarkdown(
      articleOf(section([{ type: 'paragraph', text: '1. not a list\n# nor a heading\n*so*', marks: [] }])),
    );
    expect(markdown).toContain('1\\. not a list  \n\\# nor a heading  \n\\*so\\*');
  });

  it('writes lists, tables, quotes and code that holds fences', () => {
    const markdown = renderMarkdown(articleOf(section(everyBlock)));
    expect(markdown).toContain('\n   - nested');
    expect(markdown).toContain('| --- | --- |');
    expect(markdown).toMatch(/\n````sh\n[\s\S]*\n````\n/);
    expect(markdown).toContain('(https://a.example/a%281%29.jpg)');
  });
});

describe('renderText', () => {
  it('writes headings as printed and leaves captions to the images', () => {
    const text = renderText(
      articleOf(
        section([{ type: 'paragraph', text: 'one', marks: [] }]),
        section(
          [
            { type: 'figure', text: 'caption', marks: [], images: [0] },
            { type: 'quote', text: 'two', marks: [], citation: 'Ada' },
          ],
          { heading: 'Row', ordinal: 2, label: 'Step 2:' },
        ),
      ),
    );
    expect(text).toBe('one\n\nStep 2: Row\n\ntwo\n— Ada');
  });
});

describe('writeMarked', () => {
  const writer: MarkWriter = {
    text: (plain) => plain,
    open: ({ type }) => `<${type}>`,
    close: ({ type }) => `</${type}>`,
  };

  it('closes and opens again where marks cross', () => {
    const marks: Mark[] = [
      { type: 'strong', start: 0, end: 4 },
      { type: 'emphasis', start: 2, end: 6 },
    ];
    expect(writeMarked({ text: 'abcdefg', marks }, writer)).toBe(
      '<strong>ab<emphasis>cd</emphasis></strong><emphasis>ef</emphasis>g',
    );
  });

  it('nests whatever the marks, and keeps the text', () => {
    const mark = fc.record({
      type: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const),
      start: fc.nat(12),
      end: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const written = writeMarked({ text: 'twelve chars', marks }, writer);
        const open: string[] = [];
        for (const [, slash, type] of written.matchAll(/<(\/?)(\w+)>/g))
          if (slash === '') open.push(type ?? '');
          else expect(open.pop()).toBe(type);
        expect(open).toEqual([]);
        expect(written.replace(/<[^>]*>/g, '')).toBe('twelve chars');
      }),
    );
  });
});
