import * as z from 'zod';

/** How `license` writes its findings. */
export const LicenseFormat = z.enum(['text', 'json']);
export type LicenseFormat = z.infer<typeof LicenseFormat>;
