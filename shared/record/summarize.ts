import { type ArticleSummary, type LicenseSummary, MAX_IMAGE_LICENSES } from '../../events/index.ts';
import type { Article } from '../article/article.ts';
import type { IngestedRecord } from './article-record.ts';
import { imageLicenses } from './image-licenses.ts';
import { imageRights } from './image-rights.ts';
import { cut, SUMMARY_LIMIT, whole } from './summary-limits.ts';

/** What an event says of an article, but for where it lies: enough to filter on, every text and list bounded. */
export function summarize(record: IngestedRecord): Omit<ArticleSummary, 'key' | 'record'> {
  const { article } = record;
  return {
    publisher: cut(record.publisher ?? '', SUMMARY_LIMIT.publisher),
    contentHash: record.contentHash,
    headline: cut(article.headline ?? null, SUMMARY_LIMIT.headline),
    language: whole(article.inLanguage, SUMMARY_LIMIT.language),
    section: cut(article.articleSection ?? null, SUMMARY_LIMIT.section),
    canonicalUrl: whole(article.canonicalUrl, SUMMARY_LIMIT.url),
    datePublished: whole(article.datePublished, SUMMARY_LIMIT.date),
    dateModified: whole(article.dateModified, SUMMARY_LIMIT.date),
    pageType: article.pageType ?? null,
    confidence: article.confidence ?? null,
    counts: countsOf(article),
    license: licenseOf(article),
    imageLicenses: imageLicenses(article)
      .filter((identifier) => whole(identifier, SUMMARY_LIMIT.identifier) !== null)
      .slice(0, MAX_IMAGE_LICENSES),
    imageRights: imageRights(article),
    reservations: reservationsOf(article),
  };
}

function reservationsOf({ rightsReservations }: Article): ArticleSummary['reservations'] {
  const { allRightsReserved, robots, tdm, rsl } = rightsReservations;
  return {
    allRightsReserved,
    noai: robots.includes('noai'),
    noimageai: robots.includes('noimageai'),
    tdm: tdm?.reservation ?? false,
    rsl: rsl !== undefined,
  };
}

function countsOf(article: Article): ArticleSummary['counts'] {
  return {
    words: article.wordCount,
    sections: article.sections.length,
    images: article.image.length,
    licensedImages: article.image.filter(({ license }) => license !== undefined).length,
    imageLicenses: imageLicenses(article).length,
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
