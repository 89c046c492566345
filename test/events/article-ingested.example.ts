import type { ArticleIngestedV1 } from '../../events/index.ts';

/** A whole, valid event, as the start of tests that break it. */
export const ingestedExample: ArticleIngestedV1 = {
  specversion: '1.0',
  id: '0f6d1c9e4a2b4c5d8e7f00112233445566778899aabbccddeeff001122334455',
  source: 'faircopy/dev',
  type: 'faircopy.article.ingested.v1',
  subject: '0123456789abcdef0123456789abcdef',
  time: '2026-11-25T08:30:00.000Z',
  datacontenttype: 'application/json',
  recordversion: 1,
  data: {
    publisher: 'meridian-desk',
    record: { table: 'records', id: '0123456789abcdef0123456789abcdef' },
    contentHash: 'abc123',
    headline: 'A Bridge Opens',
    language: 'en',
    section: 'World',
    canonicalUrl: 'https://meridiandesk.example/world/a-bridge-opens/',
    datePublished: '2026-11-24',
    dateModified: null,
    counts: { words: 640, sections: 4, images: 2, removed: 12 },
    license: {
      status: 'granted',
      identifier: 'CC-BY-4.0',
      uri: 'https://creativecommons.org/licenses/by/4.0/',
      scope: 'article',
      attribution: true,
      commercialUse: true,
      derivatives: true,
      shareAlike: false,
    },
    imageLicenses: ['CC-BY-4.0'],
    reservations: { allRightsReserved: false, noai: false, tdm: false },
  },
};
