import { join } from 'node:path';

/** The folder that holds `cdk.json`. */
export const PROJECT_ROOT = join(import.meta.dirname, '..');
