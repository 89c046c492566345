import * as z from 'zod';

/**
 * What a consumer may do, in answers that a rule can match. `status` is `none` where the page grants no licence:
 * then every answer is null, and the law's default (all rights reserved) holds.
 */
export const LicenseSummary = z.object({
  status: z.enum(['granted', 'unspecified', 'none']),
  /** SPDX identifier or `LicenseRef-…`. */
  identifier: z.string().nullable(),
  uri: z.string().nullable(),
  scope: z.string().nullable(),
  attribution: z.boolean().nullable(),
  commercialUse: z.boolean().nullable(),
  derivatives: z.boolean().nullable(),
  shareAlike: z.boolean().nullable(),
});
export type LicenseSummary = z.infer<typeof LicenseSummary>;
