import {
  type ArticleSummary,
  type LicenseSummary,
  MAX_IMAGE_LICENSES,
  type RecordPointer,
} from '../../events/index.ts';
import type { Article } from '../article/article.ts';
import type { IngestedRecord } from './article-record.ts';
import { imageLicenses } from './image-licenses.ts';
import { cut, SUMMARY_LIMIT, whole } from './summary-limits.ts';

/** What an event says of an article: enough for a rule to filter on, every text and list bounded. */
export function summarize(record: IngestedRecord, pointer: RecordPointer): ArticleSummary {
  const { article } = record;
  return {
    publisher: cut(record.publisher ?? '', SUMMARY_LIMIT.publisher),
    record: pointer,
    contentHash: record.contentHash,
    headline: cut(article.headline ?? null, SUMMARY_LIMIT.headline),
    language: whole(article.inLanguage, SUMMARY_LIMIT.language),
    section: cut(article.articleSection ?? null, SUMMARY_LIMIT.section),
    canonicalUrl: whole(article.canonicalUrl, SUMMARY_LIMIT.url),
    datePublished: whole(article.datePublished, SUMMARY_LIMIT.date),
    dateModified: whole(article.dateModified, SUMMARY_LIMIT.date),
    counts: countsOf(article),
    license: licenseOf(article),
    imageLicenses: imageLicenses(article)
      .filter((identifier) => whole(identifier, SUMMARY_LIMIT.identifier) !== null)
      .slice(0, MAX_IMAGE_LICENSES),
    reservations: {
      allRightsReserved: article.rightsReservations.allRightsReserved,
      noai: article.rightsReservations.robots.includes('noai'),
      tdm: article.rightsReservations.tdm?.reservation ?? false,
    },
  };
}

function countsOf(article: Article): ArticleSummary['counts'] {
  return {
    words: article.wordCount,
    sections: article.sections.length,
    images: article.image.length,
    removed: article.removed.reduce((sum, removal) => sum + removal.count, 0),
  };
}

const NO_LICENSE: LicenseSummary = {
  status: 'none',
  identifier: null,
  uri: null,
  scope: null,
  attribution: null,
  commercialUse: null,
  derivatives: null,
  shareAlike: null,
};

function licenseOf({ license }: Article): LicenseSummary {
  if (license === null) return NO_LICENSE;
  return {
    status: license.status,
    identifier: whole(license.identifier, SUMMARY_LIMIT.identifier),
    uri: whole(license['@id'], SUMMARY_LIMIT.url),
    scope: license.scope,
    ...license.flags,
  };
}
