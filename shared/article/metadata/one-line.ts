const SPACES = /\s+/g;
/** Characters that nobody sees, and joiners where they join nothing. Between letters those tell Persian and Hindi words apart. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+|[\u200c\u200d]+(?=\s|$)|(?<=^|\s)[\u200c\u200d]+/g;
/** More white space than one space, or another kind: most texts have none, and are not written anew. */
const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** A text as one line: white space collapsed, characters that nobody sees left out, none at its ends. */
export const oneLine = (text: string): string =>
  (UNEVEN.test(text) ? text.replace(UNSEEN, '').replace(SPACES, ' ') : text).trim();
