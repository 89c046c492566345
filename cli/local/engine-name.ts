import * as z from 'zod';

/**
 * What can run the stack on this machine: an emulator at an address that the user gives, one that this project
 * starts, the same one in Docker, or the functions in memory with no AWS at all.
 */
export const EngineName = z.enum(['endpoint', 'emulator', 'docker', 'memory']);
export type EngineName = z.infer<typeof EngineName>;
