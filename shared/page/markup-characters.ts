/** The characters that markup is made of, as UTF-16 code units. */
export const CHARACTER = {
  bang: 33,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  dash: 45,
  slash: 47,
  semicolon: 59,
  equals: 61,
  greater: 62,
  question: 63,
  bracket: 91,
} as const;

const TAB = 9;
const LINE_TABULATION = 11;
const RETURN = 13;
const SPACE = 32;
const LOWER_CASE = 32;

/** ASCII white space; of all between tab and carriage return the line tabulation alone is none. */
export const isSpace = (c: number): boolean =>
  c === SPACE || (c >= TAB && c <= RETURN && c !== LINE_TABULATION);

export const isLetter = (c: number): boolean => (c | LOWER_CASE) >= 97 && (c | LOWER_CASE) <= 122;

export const isLetterOrDigit = (c: number): boolean => isLetter(c) || (c >= 48 && c <= 57);

/** Whether the name of a tag ends before this character. */
export const endsName = (c: number): boolean =>
  c === CHARACTER.greater || c === CHARACTER.slash || isSpace(c);

/** The first place at or after `from` that holds no white space: the source's end at the latest. */
export function afterSpace(source: string, from: number): number {
  let at = from;
  while (isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** Where a mark is met next, at or after `from`; the source's end where it is not. */
export function find(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
}
