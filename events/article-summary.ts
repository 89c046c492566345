import * as z from 'zod';
import { LicenseSummary } from './license-summary.ts';

/** Where the whole record lies: the table, and its key there. */
export const RecordPointer = z.object({ table: z.string(), id: z.string() });
export type RecordPointer = z.infer<typeof RecordPointer>;

/** Most image licences listed in one event; `counts.images` always gives the true number. */
export const MAX_IMAGE_LICENSES = 50;

/** What `ingested` and `updated` say of an article: enough to filter on, and a pointer to the rest. */
export const ArticleSummary = z.object({
  publisher: z.string(),
  record: RecordPointer,
  contentHash: z.string(),
  headline: z.string().nullable(),
  language: z.string().nullable(),
  section: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  datePublished: z.string().nullable(),
  dateModified: z.string().nullable(),
  counts: z.object({ words: z.int(), sections: z.int(), images: z.int(), removed: z.int() }),
  license: LicenseSummary,
  /** Distinct identifiers of the licences on the article's images. */
  imageLicenses: z.array(z.string()).max(MAX_IMAGE_LICENSES),
  reservations: z.object({ allRightsReserved: z.boolean(), noai: z.boolean(), tdm: z.boolean() }),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
