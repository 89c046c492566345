import { decodeForest } from './decode-forest.ts';
import type { Forest } from './forest.ts';
import { MODEL } from './model.gen.ts';

/** The model that a page's text blocks are scored by. */
export const BLOCK_MODEL: Forest = decodeForest(MODEL);
