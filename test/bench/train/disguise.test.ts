import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { disguise, type Guise } from '../../../bench/train/disguise.ts';
import { placeByRules } from '../../../shared/article/strip/place-by-rules.ts';
import { parsedPage } from '../../shared/page/pages.ts';

const PAGE =
  '<html lang="en"><head><meta property="og:type" content="article"></head>' +
  '<body><article class="post" id="a" data-x="1"><p class="lead">One.</p><p>Two.</p></article></body></html>';

function disguised(guise: Guise) {
  const page = parsedPage(PAGE);
  disguise(page, guise);
  const { outline } = placeByRules(page);
  return outline.nodes.flatMap((node) =>
    'name' in node ? [{ name: node.name, attribs: node.attribs }] : [],
  );
}

describe('disguising a page', () => {
  it('leaves a plain page as it is', () => {
    expect(disguised('plain')[1]).toEqual({
      name: 'article',
      attribs: { class: 'post', id: 'a', 'data-x': '1' },
    });
  });

  it('takes the names of elements away and leaves their tags', () => {
    const found = disguised('nameless');
    expect(found.map(({ name }) => name)).toEqual(['body', 'article', 'p', 'p']);
    expect(found.every(({ attribs }) => Object.keys(attribs).length === 0)).toBe(true);
  });

  it('turns paragraphs into one run of text between line breaks', () => {
    const page = parsedPage(PAGE);
    disguise(page, 'old-fashioned');
    const { outline } = placeByRules(page);
    expect(outline.nodes.flatMap((node) => ('name' in node ? [node.name] : ['text']))).toEqual([
      'body',
      'div',
      'span',
      'text',
      'br',
      'br',
      'span',
      'text',
      'br',
      'br',
    ]);
  });

  it('writes its words in another script, and gives the old ones back', () => {
    const page = parsedPage('<title>Rivers rise</title><p>Rivers rise, rivers fall. <b>In May</b> 2020</p>');
    const words = (): string => load(page.document)('p').text();
    const undisguise = disguise(page, 'dense');
    expect(words()).toMatch(/^(\p{sc=Han}{2})\p{sc=Han}，\1\p{sc=Han}。 \p{sc=Han}{2} 2020$/u);
    expect(load(page.document)('title').text()).toBe(words().slice(0, 3));
    undisguise();
    expect(words()).toBe('Rivers rise, rivers fall. In May 2020');
  });

  it('writes its words in a script without capitals', () => {
    const page = parsedPage('<p>May, may</p>');
    disguise(page, 'caseless');
    expect(load(page.document)('p').text()).toMatch(/^(\p{sc=Hebrew}{3})، \1$/u);
  });
});
