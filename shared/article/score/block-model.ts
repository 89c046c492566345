import { decodeTrees } from './decode-trees.ts';
import { type Forest, forestOf } from './forest.ts';
import { MODEL } from './model.gen.ts';

/** The model that a page's text blocks are scored by. */
export const BLOCK_MODEL: Forest = forestOf(decodeTrees(MODEL));
