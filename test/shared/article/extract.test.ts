import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/article/article.ts';
import { extract } from '../../../shared/article/extract.ts';
import { strip } from '../../../shared/article/strip.ts';
import { parsedPage } from '../page/pages.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would return.';
const articleOf = (inner: string): Article =>
  extract(
    strip(
      parsedPage(
        `<title>T</title><base href="https://a.example/n/"><body><article><h1>T</h1><p>${PROSE}</p>${inner}<p>${PROSE}</p></article></body>`,
      ),
    ),
  );
const blocksOf = (inner: string) =>
  articleOf(inner)
    .sections.flatMap(({ blocks }) => blocks)
    .slice(1, -1);

describe('extract', () => {
  it('nests sections under the nearest higher heading', () => {
    const { sections } = articleOf(
      `<h2>A</h2><p>${PROSE}</p><h4>B</h4><p>${PROSE}</p><h3>C</h3><p>${PROSE}</p><h2>D</h2>`,
    );
    const byId = new Map(sections.map((section) => [section.id, section.heading]));
    expect(
      sections.map(({ heading, parent }) => [heading, parent === null ? null : byId.get(parent)]),
    ).toEqual([
      [null, null],
      ['A', null],
      ['B', 'A'],
      ['C', 'A'],
      ['D', null],
    ]);
    expect(byId.size).toBe(5);
  });

  it('leaves the page’s own headline out of the sections', () => {
    expect(articleOf('').sections.map(({ heading }) => heading)).toEqual([null]);
  });

  it('tells a number as printed where it is not a figure and a full stop', () => {
    const { sections } = articleOf(`<h2>Step 2: Row</h2><p>${PROSE}</p><h2>3. Land</h2>`);
    expect(sections.slice(1)).toMatchObject([
      { ordinal: 2, label: 'Step 2:', heading: 'Row' },
      { ordinal: 3, heading: 'Land' },
    ]);
    expect(sections[2]).not.toHaveProperty('label');
  });

  it('keeps marks, and links that lead to the web alone', () => {
    const [block] = blocksOf(
      '<p>See <a href="b">the <b>list</b></a>, <a href="javascript:x()">not this</a>, <a href="#top">nor this</a>, <code>x  y</code>.</p>',
    );
    expect(block).toEqual({
      type: 'paragraph',
      text: 'See the list, not this, nor this, x y.',
      marks: [
        { type: 'link', href: 'https://a.example/n/b', start: 4, end: 12 },
        { type: 'strong', start: 8, end: 12 },
        { type: 'code', start: 34, end: 37 },
      ],
    });
  });

  it('makes bare text in a block a paragraph', () => {
    expect(blocksOf('<div>one<p>two</p>three <i>four</i></div>').map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three four',
    ]);
  });

  it('reads embeds as addresses, and a quoted post with its words', () => {
    expect(
      blocksOf(
        '<iframe src="//video.example/v/1" width="560" height="315"></iframe><iframe src="https://stats.example" width="1" height="1"></iframe><blockquote class="twitter-tweet"><p>A tide!</p>— Ada <a href="https://post.example/ada/1">May 1</a></blockquote>',
      ),
    ).toMatchObject([
      { type: 'embed', url: 'https://video.example/v/1', text: '' },
      { type: 'embed', url: 'https://post.example/ada/1', text: 'A tide!\n— Ada May 1' },
    ]);
  });

  it('gives a caption that stands beside a picture to that picture', () => {
    const article = articleOf(
      '<div><img src="a.jpg" alt=""><p class="caption">The quay. Photo: Ada Example</p></div>',
    );
    expect(article.image).toMatchObject([
      {
        contentUrl: 'https://a.example/n/a.jpg',
        caption: 'The quay. Photo: Ada Example',
        creator: [{ name: 'Ada Example' }],
      },
    ]);
  });

  it('lists a picture once however often it is shown', () => {
    const article = articleOf(
      `<img src="a.jpg"><p>${PROSE}</p><figure><img src="a.jpg"><figcaption>The quay.</figcaption></figure>`,
    );
    expect(article.image).toMatchObject([{ contentUrl: 'https://a.example/n/a.jpg', caption: 'The quay.' }]);
  });

  it('counts words of any script, and minutes from them', () => {
    expect(articleOf('')).toMatchObject({ wordCount: 38, timeRequired: 'PT1M' });
    expect(articleOf(`<p>${'港に船が入った。'.repeat(200)}</p>`).wordCount).toBeGreaterThan(600);
  });
});
