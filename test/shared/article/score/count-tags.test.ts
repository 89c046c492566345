import { describe, expect, it } from 'vitest';
import { countPrices } from '../../../../shared/article/score/count-prices.ts';
import { countTags } from '../../../../shared/article/score/count-tags.ts';
import { placeByRules } from '../../../../shared/article/strip/place-by-rules.ts';
import { parsedPage } from '../../page/pages.ts';

const outlineOf = (body: string) => placeByRules(parsedPage(`<body>${body}</body>`)).outline;

describe('what a page holds', () => {
  it('is counted by tag, with zero for a tag that is not there', () => {
    const counts = countTags(outlineOf('<ul><li>One<li>Two</ul><img src="a.png"><p>Three</p>'));
    expect([counts.get('li'), counts.get('img'), counts.get('input'), counts.get('p')]).toEqual([
      2,
      1,
      0,
      undefined,
    ]);
  });

  it('has a price in a short text before or after a sign of money', () => {
    expect(countPrices(outlineOf('<b>$ 19.90</b><b>12,50 €</b><b>3000円</b><b>No. 12</b><b>€</b>'))).toBe(3);
  });

  it('has no price in a sentence', () => {
    expect(countPrices(outlineOf('<p>The bridge cost $12 million when it was built in 1903.</p>'))).toBe(0);
  });
});
