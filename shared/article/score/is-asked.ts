import type { TextBlock } from './page-blocks.ts';

/** Fields of the record hold their text: their places stay as the rules have them. */
const SETTLED = new Set(['headline', 'caption']);
/** Not one in a hundred short blocks that these rules take is the article's. */
const HOPELESS = new Set(['navigation', 'site-footer', 'site-header', 'breadcrumb']);
/** A longer block is looked at all the same, in words: themes name the strangest things "header". */
const MAX_HOPELESS = 12;

/** Whether a block's text is decided by the rules alone and stands outside the text. */
export const isSettled = ({ mark }: TextBlock): boolean => mark !== undefined && SETTLED.has(mark.rule);

/** Whether the model is asked about a block at all; the others, a third of most pages, are not the article's. */
export const isAsked = ({ mark, counts }: TextBlock): boolean =>
  mark === undefined || !(SETTLED.has(mark.rule) || (HOPELESS.has(mark.rule) && counts.words < MAX_HOPELESS));
