import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/record/content-hash.ts';
import { CC_BY, sampleArticle } from './sample-article.ts';

const before = contentHash(sampleArticle());

describe('contentHash', () => {
  it('is the same whatever order the fields were set in', () => {
    const reversed = Object.fromEntries(Object.entries(sampleArticle()).reverse());
    expect(contentHash({ ...sampleArticle(), ...reversed })).toBe(before);
    expect(Object.keys(reversed)[0]).not.toBe(Object.keys(sampleArticle())[0]);
  });

  it('does not see what only explains: ledger, candidates, related links, evidence at any depth', () => {
    const explained = sampleArticle({
      removed: [],
      related: [{ headline: 'Another' }],
      candidates: [
        {
          '@id': null,
          identifier: null,
          role: 'card',
          reason: 'of a card',
          evidence: { source: 'link', where: 'a' },
        },
      ],
      evidence: {},
      rightsReservations: {
        allRightsReserved: false,
        robots: [],
        evidence: [{ source: 'meta', where: 'head' }],
      },
    });
    expect(contentHash(explained)).toBe(before);
  });

  it('does not tell an undefined field from an absent one', () => {
    expect(contentHash(sampleArticle({ description: undefined }))).toBe(before);
  });

  it.each([
    ['a word of a block', { sections: [] }],
    ['the licence', { license: null }],
    ['an image credit', { image: [{ creator: [{ name: 'Otto' }], license: CC_BY }] }],
    ['the headline', { headline: 'The lamps of the harbor' }],
  ])('changes with %s', (_, overrides) => {
    expect(contentHash(sampleArticle(overrides))).not.toBe(before);
  });
});
