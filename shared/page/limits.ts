/** Largest page read, in bytes: twice the largest of 1,497 real pages (5.3 MB); more is read no further. */
export const MAX_PAGE_BYTES = 10 * 1024 * 1024;

/**
 * Deepest nesting of elements parsed. Real pages reach 56; browsers flatten past 512. Below it every recursive
 * walk of the tree is safe on Node's default stack.
 */
export const MAX_PAGE_DEPTH = 512;
