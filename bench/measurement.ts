import * as z from 'zod';

/** What one process measured of one subject over all pages. Times are CPU time of all its threads. */
export const Measurement = z.object({
  subject: z.string(),
  pages: z.int(),
  /** Bytes of all pages, unpacked. */
  bytes: z.int(),
  cpuSeconds: z.number(),
  /** CPU milliseconds of one page. */
  median: z.number(),
  p95: z.number(),
  slowest: z.number(),
  slowestPage: z.string(),
  /** Largest resident set of the process, MB; includes the runtime itself, about 45 MB. */
  peakMegabytes: z.number(),
});
export type Measurement = z.infer<typeof Measurement>;
