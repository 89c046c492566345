import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../shared/article/extract/count-words.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const segmented = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;

/** Characters of every kind that the count tells apart, and some that it leaves to the segmenter. */
const CHARACTERS = [
  ...'aBéяΩß12_.,\'’:;· -–“"$%(\t\n&ª²½/@#€',
  '日',
  'ん',
  'ไ',
  'ا',
  '\u0301',
  '\ufe0f',
  '🚀',
];

describe('countWords', () => {
  it('counts what Intl.Segmenter counts in any text', () => {
    const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(countWords(one)).toBe(segmented(one));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows every single character of its table, alone and within a word', () => {
    for (let unit = 1; unit < 0x2200; unit++) {
      const one = String.fromCharCode(unit);
      for (const text of [one, `a${one}b`, `1${one}2`, `_${one}_`])
        expect([unit, countWords(text)]).toEqual([unit, segmented(text)]);
    }
  });

  it('counts contractions, figures and names in low lines once', () => {
    expect(countWords("It isn't 3,141.59 of snake_case; end.")).toBe(6);
    expect(countWords('東京は日本の首都です。\nTwo words')).toBe(
      segmented('東京は日本の首都です。\nTwo words'),
    );
  });
});
