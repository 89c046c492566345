import type { Article } from '../../../shared/article/article.ts';
import type { License } from '../../../shared/license/license.ts';

/** A licence for tests: CC BY 4.0. */
export const CC_BY: License = {
  '@id': 'https://creativecommons.org/licenses/by/4.0/',
  identifier: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  flags: { attribution: true, commercialUse: true, derivatives: true, shareAlike: false },
  permits: ['Reproduction', 'Distribution', 'DerivativeWorks'],
  requires: ['Attribution', 'Notice'],
  prohibits: [],
};

/** A small valid article; `overrides` replaces whole fields. */
export function sampleArticle(overrides: Partial<Article> = {}): Article {
  return {
    headline: 'The lamps of the harbour',
    author: [{ name: 'Ida Nyström' }],
    inLanguage: 'en',
    keywords: ['harbour'],
    datePublished: '2026-03-01T08:30:00+02:00',
    canonicalUrl: 'https://news.example/lamps',
    evidence: { headline: [{ source: 'open-graph', where: 'meta[property="og:title"]' }] },
    wordCount: 5,
    timeRequired: 'PT1M',
    sections: [
      {
        id: 's1',
        level: 1,
        heading: null,
        ordinal: null,
        parent: null,
        blocks: [{ type: 'paragraph', text: 'The lamps are lit again.', marks: [] }],
      },
    ],
    image: [
      { contentUrl: 'https://news.example/lamp.jpg', license: { ...CC_BY, identifier: 'CC-BY-SA-4.0' } },
    ],
    license: {
      ...CC_BY,
      status: 'granted',
      scope: 'article',
      basis: 'statement',
      evidence: [{ source: 'visible-text', where: 'footer', text: 'CC BY 4.0' }],
    },
    otherLicenses: [],
    rightsReservations: { allRightsReserved: false, robots: [], evidence: [] },
    candidates: [],
    related: [],
    removed: [{ rule: 'navigation', reason: 'menus are not the article', count: 2, characters: 40 }],
    ...overrides,
  };
}
