import * as z from 'zod';

/** How `extract` writes an article; all but `ndjson` hold one page. */
export const OutputFormat = z.enum(['json', 'ndjson', 'text', 'markdown', 'html']);
export type OutputFormat = z.infer<typeof OutputFormat>;
