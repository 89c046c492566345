import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { noteCall } from '../../../../shared/article/extract/note-call.ts';
import { parsedPage } from '../../page/pages.ts';

function callOf(html: string): string | null {
  const first = load(parsedPage(`<body><p>${html}</p></body>`).document)('p')
    .children()
    .get(0);
  if (first === undefined) throw new Error(`expected an element in ${html}`);
  return noteCall(first);
}

describe('noteCall', () => {
  it.each([
    ['<sup><a href="#fn1">1</a></sup>', '1'],
    ['<sup id="r2"> <a href="/page.html#fn2"><span>2</span></a> </sup>', '2'],
    ['<sup><a href="#a">1</a>, <a href="#b">2</a></sup>', '1, 2'],
    ['<a href="#fn3"><sup>3</sup></a>', '3'],
    ['<a href="#n" role="doc-noteref">†</a>', '†'],
    ['<a href="#footnote-4" class="footnote-anchor">4</a>', '4'],
  ])('knows the call in %s', (html, call) => {
    expect(callOf(html)).toBe(call);
  });

  it.each([
    '<sup>2</sup>',
    '<sup><a href="#fn1">[1]</a></sup>',
    '<sup><a href="/notes">1</a></sup>',
    '<sup><a href="#trademark">TM</a></sup>',
    '<a href="#page-2">2</a>',
    '<a class="footnote-anchor" href="#fn1">the first note</a>',
    '<a href="#figure"><sup>see</sup> figure 2</a>',
  ])('leaves %s as it stands', (html) => {
    expect(callOf(html)).toBeNull();
  });
});
