import { progress } from '../../cli/progress.ts';

export const handler = progress;
