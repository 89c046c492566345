import * as z from 'zod';

/** What may be done, in four answers that a rule can match. Null is neither yes nor no: the terms are not known. */
export const RightsAnswers = z.object({
  attribution: z.boolean().nullable().describe('Must the author be named? Null: not known.'),
  commercialUse: z.boolean().nullable().describe('May it be used commercially? Null: not known.'),
  derivatives: z.boolean().nullable().describe('May it be changed or translated? Null: not known.'),
  shareAlike: z
    .boolean()
    .nullable()
    .describe('Must what is made from it stand under the same licence? Null: not known.'),
});
export type RightsAnswers = z.infer<typeof RightsAnswers>;

/**
 * What a consumer may do with the article. `status` is `none` where the page grants no licence: then every answer is
 * null, and the law's default (all rights reserved) holds.
 */
export const LicenseSummary = z.object({
  status: z
    .enum(['granted', 'unspecified', 'none'])
    .describe(
      '`granted`: a licence by name. `unspecified`: one is granted, but too little is said to name it. `none`: no licence is granted, so the law’s default holds: all rights reserved.',
    ),
  identifier: z
    .string()
    .nullable()
    .describe('SPDX identifier (`CC-BY-4.0`), or `LicenseRef-…` where SPDX has none. Null: not known.'),
  uri: z.string().nullable().describe('The licence’s canonical address. Null: not known.'),
  scope: z
    .string()
    .nullable()
    .describe(
      'What the licence covers: `article`, `article-text` (not the images), `page-text`, `site`, `site-default`, `documentation`, `user-contributions`, `described-work` (the work that the page tells of, not the article). More may come. Null: no licence.',
    ),
  ...RightsAnswers.shape,
});
export type LicenseSummary = z.infer<typeof LicenseSummary>;
