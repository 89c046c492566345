import * as z from 'zod';

/** How a command that tells of one page writes what it found. */
export const ReportFormat = z.enum(['text', 'json']);

/** One page to tell of, and how. */
export interface PageJob {
  readonly source: string;
  readonly format: z.infer<typeof ReportFormat>;
  readonly contentType?: string | undefined;
}
