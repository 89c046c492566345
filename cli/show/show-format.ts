import * as z from 'zod';

/** What `faircopy show` prints of a record. */
export const ShowFormat = z.enum(['json', 'markdown', 'html', 'text']);
export type ShowFormat = z.infer<typeof ShowFormat>;
