const SPACES = /\s+/g;
/** White space that is more than one space; most text has none, and is not written anew. */
const UNEVEN = /[^\S ]| {2}/;

/** A text with one space for each stretch of white space. */
export const collapseSpaces = (text: string): string =>
  UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
