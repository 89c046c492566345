import type { FairCopy } from '../../shared/article/fair-copy.ts';
import type { RawPage } from '../../shared/page/raw-page.ts';
import type { Clock } from '../../shared/port/clock.ts';
import { sampleArticle } from '../shared/record/sample-article.ts';

/**
 * An extractor whose article has the page's text as its headline. An empty page is rejected; "boom" throws, as a
 * mistake in the real one would.
 */
export function fakeFairCopy(raw: RawPage): FairCopy {
  const text = new TextDecoder().decode(raw.bytes);
  if (text === 'boom') throw new Error('the extractor broke');
  if (text === '') return { outcome: 'rejected', rejection: { reason: 'empty', detail: 'expected a page' } };
  return {
    outcome: 'article',
    article: sampleArticle({ headline: text }),
    page: { text, encoding: 'UTF-8', encodingSource: 'utf-8-valid', replacements: 0, format: 'html' },
  };
}

/** What every in-memory stack of the tests is made of. */
export const fakeExtraction = {
  fairCopy: fakeFairCopy,
  extractorVersion: 'test',
  publishers: new Set(['harbour-times', 'meridian-desk']),
};

/** The bytes of a page that says `text`. */
export const page = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A clock on which every look takes one second. */
export function tickingClock(): Clock {
  let seconds = 0;
  const tick = () => {
    seconds += 1;
    return seconds * 1000;
  };
  return { now: () => new Date(Date.UTC(2026, 2, 1) + tick()), elapsed: tick };
}
