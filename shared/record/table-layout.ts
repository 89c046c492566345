/**
 * How records lie in the table: the names that the CDK construct, the store and the readers share.
 * One partition per record: the article itself, and one small entry per image licence so that images too are found
 * by licence. All indexes are sparse (an item without the attribute is not in it) and hold keys only.
 */
export const TABLE_KEY = { partition: 'id', sort: 'facet' } as const;

/** `facet` of the record itself. */
export const ARTICLE_FACET = 'article';

/** Attribute that DynamoDB's TTL reads, epoch seconds. */
export const TTL_ATTRIBUTE = 'expiresAt';

/** The indexes: by publisher and date, by licence (of articles and of images) and date, by canonical URL. */
export const TABLE_INDEX = {
  byPublisher: { partition: 'publisher', sort: 'listedAt' },
  byLicense: { partition: 'licenseKey', sort: 'listedAt' },
  byCanonicalUrl: { partition: 'canonicalUrl' },
} as const;
