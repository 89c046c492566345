const SPACES = /[\s\u200b-\u200d\u00ad]+/g;
/** More white space than one space, or another kind: most texts have none, and are not written anew. */
const UNEVEN = /[^\S ]| {2}|[\u200b-\u200d\u00ad]/;

/** A text as one line: white space and characters that nobody sees collapsed, none at its ends. */
export const oneLine = (text: string): string =>
  (UNEVEN.test(text) ? text.replace(SPACES, ' ') : text).trim();
