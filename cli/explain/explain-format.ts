import * as z from 'zod';

/** How `explain` writes what became of a page. */
export const ExplainFormat = z.enum(['text', 'json']);
export type ExplainFormat = z.infer<typeof ExplainFormat>;
