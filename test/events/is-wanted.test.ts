import { describe, expect, it } from 'vitest';
import { type ArticleFilter, isWanted } from '../../events/index.ts';
import { ingestedExample } from './article-ingested.example.ts';
import { exampleEvents } from './example-events.ts';

const without = (license: Partial<typeof ingestedExample.data.license>) => ({
  ...ingestedExample,
  data: { ...ingestedExample.data, license: { ...ingestedExample.data.license, ...license } },
});

describe('isWanted', () => {
  it.each<ArticleFilter>([
    {},
    { language: 'en' },
    { language: ['de', 'EN'] },
    { publisher: 'meridian-desk', license: 'CC-BY-4.0', shareAlike: false },
    { imageRights: { attribution: true }, reservations: { tdm: false }, minWords: 640 },
  ])('takes the example for %j', (filter) => {
    expect(isWanted(ingestedExample, filter)).toBe(true);
  });

  it.each<ArticleFilter>([
    { language: 'en-US' },
    { language: 'e' },
    { publisher: 'harbour-times' },
    { section: 'Sport' },
    { imageRights: { commercialUse: true } },
    { imageRights: { commercialUse: false } },
    { reservations: { noai: true } },
    { minWords: 641 },
  ])('does not take the example for %j', (filter) => {
    expect(isWanted(ingestedExample, filter)).toBe(false);
  });

  it('takes null neither for yes nor for no', () => {
    const unknown = without({ commercialUse: null });
    expect(isWanted(unknown, { commercialUse: true })).toBe(false);
    expect(isWanted(unknown, { commercialUse: false })).toBe(false);
  });

  it('does not take the licence of a work that the page tells of for the article’s', () => {
    expect(isWanted(without({ scope: 'described-work' }), { commercialUse: true })).toBe(false);
    expect(isWanted(without({ scope: 'described-work' }), { language: 'en' })).toBe(true);
  });

  it('never takes what is removed or rejected, nor an update that took the licence away', () => {
    const taken = exampleEvents().filter((event) => isWanted(event, { license: 'CC-BY-4.0' }));
    expect(taken.map(({ type }) => type)).toEqual(['faircopy.article.ingested.v1']);
    expect(exampleEvents().filter((event) => isWanted(event, {}))).toHaveLength(2);
  });
});
