import { describe, expect, it } from 'vitest';
import { pictureAddress } from '../../../../shared/article/extract/picture-address.ts';
import { queryOf } from '../../page/query-of.ts';

const BASE = 'https://a.example/news/';
function addressOf(html: string, base: string | undefined = BASE): string | undefined {
  const $ = queryOf(html);
  const [element] = $('picture, img').get();
  return element === undefined ? undefined : pictureAddress(element, base);
}

describe('pictureAddress', () => {
  it.each([
    ['the plain address', '<img src="/a.jpg">', 'https://a.example/a.jpg'],
    [
      'a lazy one before a data: placeholder',
      '<img src="data:image/gif;base64,R0" data-src="b.jpg">',
      `${BASE}b.jpg`,
    ],
    ['a lazy one before a blank picture', '<img src="/img/blank.gif" data-original="c.jpg">', `${BASE}c.jpg`],
    ['the widest of a set', '<img srcset="s.jpg 320w, l.jpg 1280w, m.jpg 640w">', `${BASE}l.jpg`],
    ['the densest of a set', '<img srcset="s.jpg, l.jpg 2x">', `${BASE}l.jpg`],
    [
      'an address with commas in a set',
      '<img srcset="/w_100,h_50/a.jpg 100w, /w_900,h_450/a.jpg 900w">',
      'https://a.example/w_900,h_450/a.jpg',
    ],
    [
      'a source of a picture',
      '<picture><source srcset="/p.webp 900w"><img src="/spacer.gif"></picture>',
      'https://a.example/p.webp',
    ],
    [
      'the img of a picture before its sources',
      '<picture><source srcset="/p.webp 900w"><img src="/p.jpg"></picture>',
      'https://a.example/p.jpg',
    ],
  ])('gives %s', (_what, html, address) => {
    expect(addressOf(html)).toBe(address);
  });

  it.each([
    ['a placeholder', '<img src="/img/placeholder.png">'],
    ['a script', '<img src="javascript:alert(1)">'],
    ['inline data', '<img src="data:image/png;base64,AAAA">'],
    ['no address', '<img alt="x">'],
  ])('gives none for %s', (_what, html) => {
    expect(addressOf(html)).toBeUndefined();
  });

  it('gives no relative address where the page tells none of its own', () => {
    const $ = queryOf('<img src="/a.jpg">');
    const [element] = $('img').get();
    expect(element && pictureAddress(element, undefined)).toBeUndefined();
  });
});
