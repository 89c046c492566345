import { describe, expect, it } from 'vitest';
import { fairCopy } from '../../../shared/article/fair-copy.ts';
import { renderHtml } from '../../../shared/article/render/html.ts';
import { renderMarkdown } from '../../../shared/article/render/markdown.ts';
import { renderText } from '../../../shared/article/render/text.ts';

/** Characters of each page: enough that a step that is quadratic in the page takes minutes, and a spread argument overflows. */
const SIZE = 600_000;
const fill = (piece: string): string => piece.repeat(Math.floor(SIZE / piece.length));

const PAGES: ReadonlyArray<readonly [what: string, content: string, name?: string]> = [
  ['marks in one paragraph', `<p>${fill('<b>a</b> ')}</p>`],
  ['links in one paragraph', `<p>${fill('<a href="https://a.example">a</a> ')}</p>`],
  ['lines in one paragraph', fill('x<br>')],
  ['white space in code', `<pre>${fill(' ')}x</pre>`],
  ['blank lines in code', `<pre>${fill('\n')}x</pre>`],
  ['captions without pictures', fill('<span class="caption">x</span>')],
  ['pictures without addresses', fill('<img>')],
  ['captions of one picture', `<figure><img src=a.jpg>${fill('<figcaption>a b</figcaption>')}</figure>`],
  ['candidates in one srcset', `<img srcset="${fill('a.jpg 1w, ')}">`],
  ['headings', fill('<h2>Related</h2><h6>Comments</h6>')],
  ['lists in a list', `<ul>${fill('<ul><li>a</li></ul>')}</ul>`],
  ['rows in a table', `<table>${fill('<tr><td>a<td>b')}</table>`],
  ['cells in a row', `<table><tr><td>a${fill('<td>b')}<tr><td>a<td>b</table>`],
  ['names in one class', `<div class="${fill('ad-share ')}">x</div>`],
  ['lists nested to the limit', `${'<ul><li>'.repeat(250)}x${'</li></ul>'.repeat(250)}`.repeat(100)],
  [
    'tables nested to the limit',
    `${'<table><tr><td>'.repeat(160)}x${'</td></tr></table>'.repeat(160)}`.repeat(80),
  ],
  ['pull quotes', fill('<aside>The same sentence of twenty letters and more.</aside>')],
  ['links from headings to themselves', `<h2>a${fill('<a class="headerlink" href="#a">#</a>')}</h2>`],
  ['fallbacks', fill(`<noscript>${'a'.repeat(130)}</noscript>`)],
  ['shadow roots', fill('<div><template shadowrootmode="open"><slot></slot></template>a</div>')],
  [
    'shadow roots in shadow roots',
    `${'<div><template shadowrootmode="open"><b><b><b><slot></slot></b></b></b></template>'.repeat(120)}a`,
  ],
  ['hidden answers', fill('<button aria-controls="a">a</button><div id="a" hidden>a</div>')],
  ['links left open', fill('<a href=x>')],
  ['content after the body', `<html><body></body></html>${fill('<p>x</p>')}`],
  [
    'streamed segments in a chain',
    Array.from(
      { length: 8000 },
      (_, at) =>
        `<div hidden id="S:${at.toString(16)}"><template id="P:${(at + 1).toString(16)}"></template>x</div>`,
    ).join(''),
  ],
  [
    'headings under an endless title',
    `<title>${fill('word - more | ')}</title>${fill('<h1>Some heading</h1>')}`,
  ],
  ['bylines', fill('<p>Posted on Tue, 14/05/2024 by Ada Holm and Ben Dahl at 10:20</p>')],
  ['bylines in brackets', fill('<p>（文・文・文・文・文・文：山田太郎、山田太郎）</p>')],
  ['short bylines', fill('<p>By Ada Holm</p>')],
  ['places for dates', fill('<p class="date" data-date="x">bis zum bis zum 14.05.24 14.05.24</p>')],
  ['labels before dates', fill('<p>Updated published updated published updated published 2024</p>')],
  ['Persian years', fill('<p>۱۴۰۳ ۱۴۰۳ ۱۴۰۳ ۱۴۰۳ ۱۴۰۳ ۱۴۰۳ ۱۴۰۳ ۱۴۰۳</p>')],
  ['quotes in a declaration', `<script type="application/ld+json">{"a":"${fill('" ')}`],
  ['lines of text', fill('word word\n'), 'a.txt'],
  ['blank lines of text', `${fill('\n')}x`, 'a.txt'],
  ['bullets of text', fill('- x\n'), 'a.txt'],
  ['credits of text', fill('Photo: A\n'), 'a.txt'],
];

describe('a page of very many', () => {
  for (const [what, content, name = 'a.html'] of PAGES) {
    it(`${what} is copied or rejected, never thrown on`, () => {
      const copy = fairCopy({ bytes: Buffer.from(content), name });
      if (copy.outcome === 'rejected') expect(copy.rejection.reason).toBe('too-deep');
      else
        for (const render of [renderText, renderHtml, renderMarkdown])
          expect(typeof render(copy.article)).toBe('string');
    });
  }
});
