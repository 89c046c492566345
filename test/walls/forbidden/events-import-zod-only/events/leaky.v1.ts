import { createHash } from 'node:crypto';

export const leaky = createHash('sha256').digest('hex');
