import { describe, expect, it } from 'vitest';
import { publisherOf } from '../../../shared/notice/publisher-of.ts';

const publishers = new Set(['harbour-times']);

describe('publisherOf', () => {
  it('takes the first segment of the key', () => {
    expect(publisherOf('harbour-times/2026/a.html', publishers)).toEqual({
      outcome: 'publisher',
      publisher: 'harbour-times',
    });
  });

  it.each(['a.html', '/a.html', ''])('rejects %o, which has no publisher segment', (key) => {
    expect(publisherOf(key, publishers)).toMatchObject({
      outcome: 'rejected',
      publisher: null,
      rejection: { reason: 'no-publisher' },
    });
  });

  it.each(['harbour-times2/a.html', 'Harbour-Times/a.html'])(
    'rejects %o, whose publisher nobody knows',
    (key) => {
      expect(publisherOf(key, publishers)).toMatchObject({
        outcome: 'rejected',
        rejection: { reason: 'unknown-publisher' },
      });
    },
  );
});
