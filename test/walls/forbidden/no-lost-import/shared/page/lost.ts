// @ts-expect-error: the page it names is not there
import { gone } from './gone.ts';

export const found: unknown = gone;
