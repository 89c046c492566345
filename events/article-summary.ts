import * as z from 'zod';
import { LicenseSummary, RightsAnswers } from './license-summary.ts';
import { PAGE_FIELDS } from './record-pointer.ts';

/** Most image licences listed in one event; `counts.imageLicenses` always gives the true number. */
export const MAX_IMAGE_LICENSES = 50;

const count = z.int().nonnegative();

/** How much there is of each: always the true number, also where a list in the event is cut. */
export const ArticleCounts = z.object({
  words: count.describe('Words of the text.'),
  sections: count.describe('Sections, with the one before the first heading.'),
  images: count.describe('Images of the article.'),
  licensedImages: count.describe('Images whose own credit names a licence.'),
  imageLicenses: count.describe('Different licences among them: more than are listed where the list is cut.'),
  removed: count.describe('Pieces of the page left out as not the article.'),
});

/** Rights that the page keeps back, in answers that a rule can match. */
export const Reservations = z.object({
  allRightsReserved: z.boolean().describe('The page says “all rights reserved”.'),
  noai: z.boolean().describe('A robots directive `noai`.'),
  noimageai: z.boolean().describe('A robots directive `noimageai`.'),
  tdm: z.boolean().describe('Text and data mining is reserved (TDM Reservation Protocol).'),
  rsl: z.boolean().describe('The page points to its terms in an RSL document; the record has the address.'),
});
export type Reservations = z.infer<typeof Reservations>;

/** Two probabilities, calibrated on pages that the models behind them had not seen. */
const ConfidenceSummary = z.object({
  pageType: z.number().min(0).max(1).describe('The probability that `pageType` is right.'),
  text: z
    .number()
    .min(0)
    .max(1)
    .describe('How good the text is likely to be: the word F1 to expect of it against one copied by hand.'),
});

/** What `ingested` and `updated` say of an article: enough to filter on, and a pointer to the rest. */
export const ArticleSummary = z.object({
  ...PAGE_FIELDS,
  publisher: z.string().describe('The publisher: first segment of the page’s key.'),
  contentHash: z
    .string()
    .describe(
      'Changes with what a reader reads: the same hash, the same article. Not comparable between records.',
    ),
  headline: z
    .string()
    .nullable()
    .describe('The headline, cut to 500 characters (`…` shows it). Null: the page gives none.'),
  language: z
    .string()
    .nullable()
    .describe('BCP 47 in its canonical case: `en`, `en-US`, `zh-Hant`. Null: not known.'),
  section: z
    .string()
    .nullable()
    .describe(
      'The part of the site, as the page names it, cut to 200 characters. Null: the page gives none.',
    ),
  canonicalUrl: z
    .string()
    .nullable()
    .describe('The article’s own address. Null: the page gives none, or it is longer than 2,048 characters.'),
  datePublished: z
    .string()
    .nullable()
    .describe(
      'ISO 8601, as precise as the page gives it: `2026-11`, `2026-11-24`, `2026-11-24T09:30:00+01:00`.',
    ),
  dateModified: z.string().nullable().describe('The same of the last change that the page tells of.'),
  pageType: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'What kind of page it is: `article`, `listing`, `product`, `forum`, `documentation`, `service`, or `other`, where none is likelier than all others together. More may come. Null: not known.',
    ),
  confidence: ConfidenceSummary.nullable()
    .default(null)
    .describe(
      'How sure Faircopy is, calibrated: `pageType`, the probability that the type is right; `text`, the word F1 to expect of the text against one copied by hand. Null: not known, as for a bare text.',
    ),
  counts: ArticleCounts.describe('How much there is of each. Always the true number.'),
  license: LicenseSummary.describe('What may be done with the article.'),
  imageLicenses: z
    .array(z.string())
    .max(MAX_IMAGE_LICENSES)
    .describe('Identifiers of the licences on the article’s images, each once, the first 50.'),
  imageRights: RightsAnswers.describe(
    'The answers for whoever copies all images: a use is allowed when every image allows it, a duty is there when one image asks it. No images: every use, no duty. An image without a licence of its own makes it null, unless another decides.',
  ),
  reservations: Reservations.describe('Rights that the page keeps back.'),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
