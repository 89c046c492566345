import type { ArticleRecord, IngestedRecord } from './article-record.ts';
import { imageLicenses } from './image-licenses.ts';

/** DynamoDB's limit for a partition key, in bytes; an item with a longer one would be refused. */
const MAX_INDEX_KEY_BYTES = 2048;

/** DynamoDB's limit for a sort key, in bytes. */
const MAX_SORT_KEY_BYTES = 1024;

/**
 * Most licences of one article's images that are indexed. DynamoDB takes 100 items in a transaction: the record, the
 * entries of the new state, and the deletion of those of the old.
 */
export const MAX_LICENSE_ENTRIES = 49;

const IMAGE_LICENSE_FACET = 'image-license#';
const DATE_WITH_TIME = /T\d{2}:\d{2}/;
const ENDS_WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** The attributes by which a record is found: the keys of the sparse indexes, absent where they do not apply. */
export function indexAttributes(record: ArticleRecord): Record<string, string> {
  if (record.status === 'removed') return {};
  if (record.status === 'rejected') return { listedAt: record.provenance.receivedAt };
  const { license, canonicalUrl } = record.article;
  const attributes: Record<string, string> = { listedAt: listedAt(record) };
  const identifier = license?.status === 'granted' ? license.identifier : null;
  if (identifier !== null) attributes['licenseKey'] = `article#${identifier}`;
  if (canonicalUrl !== undefined) attributes['canonicalUrl'] = canonicalUrl;
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => isIndexable(value)));
}

/** An entry beside the record, by which its images are found by licence. */
export interface LicenseEntry {
  readonly id: string;
  readonly facet: string;
  readonly licenseKey: string;
  readonly listedAt: string;
}

/** One entry for each licence on the images of a record; none for a record without an article. */
export function licenseEntries(record: ArticleRecord | undefined): LicenseEntry[] {
  if (record?.status !== 'ingested') return [];
  const entries = imageLicenses(record.article).map((identifier) => ({
    id: record.id,
    facet: `${IMAGE_LICENSE_FACET}${identifier}`,
    licenseKey: `image#${identifier}`,
    listedAt: listedAt(record),
  }));
  return entries
    .filter(({ facet }) => Buffer.byteLength(facet) <= MAX_SORT_KEY_BYTES)
    .slice(0, MAX_LICENSE_ENTRIES);
}

/** The date that a record is listed under: its publication, else its arrival; UTC where the page gave a zone. */
function listedAt({ article, provenance }: IngestedRecord): string {
  const date = article.datePublished;
  if (date === undefined) return provenance.receivedAt;
  if (!DATE_WITH_TIME.test(date)) return date;
  const time = Date.parse(ENDS_WITH_ZONE.test(date) ? date : `${date}Z`);
  return Number.isNaN(time) ? date : new Date(time).toISOString();
}

function isIndexable(value: string): boolean {
  return value !== '' && Buffer.byteLength(value) <= MAX_INDEX_KEY_BYTES;
}
