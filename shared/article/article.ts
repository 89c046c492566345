import * as z from 'zod';
import { Credit, Party } from '../license/credit.ts';
import { PageRights } from '../license/license.ts';
import { Section } from './block.ts';
import { Evidence } from './evidence.ts';
import { Confidence, PageType } from './page-type/page-type.ts';

/** An ISO 8601 date, or date and time, just as precise as the page gave it. */
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/);

/** What the page says of its article, in schema.org's names. A field the page does not give is absent, never guessed. */
export const Metadata = z.object({
  headline: z.string().optional(),
  alternativeHeadline: z.string().optional(),
  description: z.string().optional(),
  author: z.array(Party),
  datePublished: isoDate.optional(),
  dateModified: isoDate.optional(),
  /** BCP 47. */
  inLanguage: z.string().optional(),
  articleSection: z.string().optional(),
  keywords: z.array(z.string()),
  url: z.string().optional(),
  canonicalUrl: z.string().optional(),
  siteName: z.string().optional(),
  isAccessibleForFree: z.boolean().optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** Evidence by the name of the metadata field it speaks for. */
export const MetadataEvidence = z.partialRecord(Metadata.keyof(), z.array(Evidence).min(1));
export type MetadataEvidence = z.infer<typeof MetadataEvidence>;

/** An image of the article with its caption and credit. `contentUrl` is the picture itself, never a placeholder; absent in a bare text. */
export const Image = z.object({
  contentUrl: z.string().optional(),
  caption: z.string().optional(),
  alternateName: z.string().optional(),
  /** How it was made, as IPTC's code has it (https://cv.iptc.org/newscodes/digitalsourcetype/): `trainedAlgorithmicMedia` … */
  digitalSourceType: z.string().optional(),
  ...Credit.partial().shape,
});
export type Image = z.infer<typeof Image>;

/** A link to another article that stood in or beside this one ("Read also"). */
export const RelatedLink = z.object({ headline: z.string(), url: z.string().optional() });
export type RelatedLink = z.infer<typeof RelatedLink>;

/** An entry of the removal ledger: what one rule took out, why, how many blocks and how many characters of text. */
export const Removal = z.object({
  rule: z.string(),
  reason: z.string(),
  count: z.int().positive(),
  characters: z.int().nonnegative(),
});
export type Removal = z.infer<typeof Removal>;

/** The article of a page: metadata with evidence, sections, images with credits, rights, related links, the removal ledger. */
export const Article = z.object({
  ...Metadata.shape,
  evidence: MetadataEvidence,
  /** What kind of page it came from. Absent in what older extractors wrote. */
  pageType: PageType.optional(),
  /** Absent where rules alone decided: a bare text. */
  confidence: Confidence.optional(),
  /** Words by `Intl.Segmenter`. */
  wordCount: z.int().nonnegative(),
  /** ISO 8601 duration, whole minutes: `PT4M`. */
  timeRequired: z.string(),
  sections: z.array(Section),
  image: z.array(Image),
  ...PageRights.shape,
  related: z.array(RelatedLink),
  removed: z.array(Removal),
});
export type Article = z.infer<typeof Article>;
