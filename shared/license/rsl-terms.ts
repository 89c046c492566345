import * as z from 'zod';

/** One rule of an RSL licence: `usage` (`ai-train`, `search` …), `user` or `geo`, and its values. */
const RslRule = z.object({ type: z.string(), values: z.array(z.string()) });

/** Terms for this page that Really Simple Licensing 1.0 gives inline. */
export const RslTerms = z.object({
  permits: z.array(RslRule),
  prohibits: z.array(RslRule),
  /** Kinds of payment: `purchase`, `subscription`, `training`, `crawl`, `use`, `contribution`, `attribution`, `free`. */
  payment: z.array(z.string()),
  /** Where a licence is to be had. */
  server: z.string().optional(),
  terms: z.string().optional(),
});
export type RslTerms = z.infer<typeof RslTerms>;
