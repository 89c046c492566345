import { describe, expect, it } from 'vitest';
import { strip } from '../../../../shared/article/strip.ts';
import { parsedPage } from '../../page/pages.ts';

const PROSE =
  'The ferry left the old harbour at dawn, and nobody on the quay could say when it would come back again.';
const removedFrom = (html: string): string[] =>
  strip(parsedPage(`<body><h1>Ferry</h1><p>${PROSE}</p>${html}<p>${PROSE}</p><p>${PROSE}</p></body>`))
    .parts.filter(({ rule }) => rule === 'self-link')
    .map(({ reason }) => reason);

describe('selfLink', () => {
  it.each(['¶', '#', '§', '🔗', ' # '])('takes "%s" beside a heading for a link to it', (sign) => {
    expect(removedFrom(`<h2>Tide <a href="#tide">${sign}</a></h2>`)).toEqual([
      'a link from a heading to itself',
    ]);
  });

  it('takes words beside a heading for one where the page calls them so', () => {
    const link = '<a class="header-anchor" href="#tide">Link to this heading</a>';
    expect(removedFrom(`<h2>Tide ${link}</h2>`)).toHaveLength(1);
  });

  it('keeps a heading that is its own permalink', () => {
    expect(removedFrom('<h2><a class="permalink" href="/tide#top">Tide</a></h2>')).toEqual([]);
  });

  it.each(['↩', '↩︎', '^', '↑'])('takes "%s" in a note for the way back', (sign) => {
    expect(removedFrom(`<ol><li id="n1">Chart 1140. <a href="#r1">${sign}</a></li></ol>`)).toEqual([
      'a link from a note back to where it is called',
    ]);
  });

  it('keeps the number of a note and a sign that leads to another page', () => {
    expect(removedFrom('<p>Four metres<a href="#n1">1</a>, <a href="/symbols">§</a></p>')).toEqual([]);
  });

  it('takes all ways back of one note together', () => {
    const ways = '^ <a href="#r1"><sup>a</sup></a> <a href="#r2"><sup>b</sup></a>';
    expect(
      removedFrom(`<ol><li id="n1"><span class="cite-backlink">${ways}</span> Chart 1140.</li></ol>`),
    ).toEqual(['a link from a note back to where it is called']);
  });
});
