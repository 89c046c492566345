import * as z from 'zod';

/** How `faircopy list` prints. */
export const ListFormat = z.enum(['table', 'json', 'ndjson']);
export type ListFormat = z.infer<typeof ListFormat>;
