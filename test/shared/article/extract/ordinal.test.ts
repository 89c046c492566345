import { describe, expect, it } from 'vitest';
import { readOrdinal } from '../../../../shared/article/extract/ordinal.ts';

describe('readOrdinal', () => {
  it.each([
    ['2. Results', 2, 'Results', '2.'],
    ['10) Last words', 10, 'Last words', '10)'],
    ['#3 The pier', 3, 'The pier', '#3'],
    ['Step 4: Stir', 4, 'Stir', 'Step 4:'],
    ['Schritt 2 – Rühren', 2, 'Rühren', 'Schritt 2 –'],
    ['IV. The fall', 4, 'The fall', 'IV.'],
    ['XIX) The end', 19, 'The end', 'XIX)'],
    ['3 – Going on', 3, 'Going on', '3 –'],
  ])('takes the number off "%s"', (text, ordinal, heading, label) => {
    expect(readOrdinal(text)).toEqual({ ordinal, heading, label });
  });

  it.each([
    '5 ways to tie a knot',
    '2024 in review',
    '1.5 metres of rope',
    'I. ',
    'VX. Not a numeral',
    'Civil. War',
    'Results 2.',
    '1912: the flood',
    '10.30 and all is well',
  ])('leaves "%s" as it is', (text) => {
    expect(readOrdinal(text)).toEqual({ ordinal: null, heading: text });
  });
});
