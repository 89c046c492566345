import * as z from 'zod';

/** A page that a subject got nothing out of, and what it threw. */
export const Failure = z.object({ page: z.string(), thrown: z.string().optional() });
export type Failure = z.infer<typeof Failure>;

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
  /** Pages that it got nothing out of; their time counts like any other's. */
  failures: z.array(Failure),
});
export type Measurement = z.infer<typeof Measurement>;
