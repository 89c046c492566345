import * as z from 'zod';
import { Evidence } from '../article/evidence.ts';
import { RslTerms } from './rsl-terms.ts';

/** ccREL terms, https://creativecommons.org/ns: Reproduction, Distribution, DerivativeWorks, Attribution, … */
const terms = z.array(z.string());

/** What may be done under a licence, in four answers; null where the licence's terms are not known. */
export const LicenseFlags = z.object({
  attribution: z.boolean().nullable(),
  commercialUse: z.boolean().nullable(),
  derivatives: z.boolean().nullable(),
  shareAlike: z.boolean().nullable(),
});
export type LicenseFlags = z.infer<typeof LicenseFlags>;

/**
 * A licence by name. `@id` is its canonical URI (https, no query, trailing slash). `identifier` is the SPDX id where
 * there is one. Else: a ported Creative Commons licence keeps the form (`CC-BY-SA-3.0-IT`), `CC-BY` is one without
 * its version, `CC-unspecified` one of the family and no word on which, and `LicenseRef-…` every other
 * (`LicenseRef-custom` with the page's own address).
 */
export const License = z.object({
  '@id': z.string().nullable(),
  identifier: z.string().nullable(),
  name: z.string(),
  flags: LicenseFlags,
  permits: terms,
  requires: terms,
  prohibits: terms,
});
export type License = z.infer<typeof License>;

/** What a licence covers. `article-text` leaves the images out; `described-work` is the work that the page tells of. */
export const LicenseScope = z.enum([
  'article',
  'article-text',
  'page-text',
  'site',
  'site-default',
  'documentation',
  'user-contributions',
  'described-work',
]);
export type LicenseScope = z.infer<typeof LicenseScope>;

/** What makes it a grant. */
export const LicenseBasis = z.enum(['statement', 'link', 'metadata', 'republication', 'site-default']);
export type LicenseBasis = z.infer<typeof LicenseBasis>;

/** A licence granted on the page's own article. `unspecified`: one is granted, but too little is said to name it. */
export const PageLicense = z.object({
  ...License.shape,
  status: z.enum(['granted', 'unspecified']),
  scope: LicenseScope,
  basis: LicenseBasis,
  evidence: z.array(Evidence).min(1),
});
export type PageLicense = z.infer<typeof PageLicense>;

/** A further licence on the page, and the words that say what it covers. */
export const OtherLicense = z.object({
  ...License.shape,
  appliesTo: z.string(),
  evidence: z.array(Evidence).min(1),
});
export type OtherLicense = z.infer<typeof OtherLicense>;

/** A licence seen on the page and not taken as the article's: the part it stood in, and why it was turned down. */
export const LicenseCandidate = z.object({
  '@id': z.string().nullable(),
  identifier: z.string().nullable(),
  role: z.enum([
    'image',
    'card',
    'comment',
    'sidebar',
    'software',
    'dataset',
    'other-work',
    'aspiration',
    'script',
    'unclear',
  ]),
  reason: z.string(),
  evidence: Evidence,
});
export type LicenseCandidate = z.infer<typeof LicenseCandidate>;

/** Rights that the page keeps back. `tdm`: the TDM Reservation Protocol; `rsl`: address of an RSL 1.0 document. */
export const RightsReservations = z.object({
  allRightsReserved: z.boolean(),
  /** `noai` and `noimageai` as the robots directives give them. */
  robots: z.array(z.enum(['noai', 'noimageai'])),
  tdm: z.object({ reservation: z.boolean(), policy: z.string().optional() }).optional(),
  rsl: z.string().optional(),
  /** Terms that an RSL document in the page itself gives for it. */
  rslTerms: RslTerms.optional(),
  /** Address of a C2PA manifest, which may hold further assertions ("do not train"). */
  contentCredentials: z.string().optional(),
  evidence: z.array(Evidence),
});
export type RightsReservations = z.infer<typeof RightsReservations>;

/** Everything a page says of its own rights. Years are `YYYY` or `YYYY-YYYY`. */
export const PageRights = z.object({
  license: PageLicense.nullable(),
  otherLicenses: z.array(OtherLicense),
  copyrightHolder: z.object({ name: z.string() }).optional(),
  copyrightYear: z.string().optional(),
  copyrightNotice: z.string().optional(),
  rightsReservations: RightsReservations,
  acquireLicensePage: z.string().optional(),
  usageInfo: z.string().optional(),
  /** How the licensor asks to be credited: `cc:attributionName`, `cc:attributionURL` and `dct:title` of ccREL. */
  attributeTo: z
    .object({ name: z.string().optional(), url: z.string().optional(), title: z.string().optional() })
    .optional(),
  candidates: z.array(LicenseCandidate),
});
export type PageRights = z.infer<typeof PageRights>;
