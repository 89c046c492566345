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
});
