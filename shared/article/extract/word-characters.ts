/**
 * What a character does in a word, by Unicode's word boundaries (https://www.unicode.org/reports/tr29/#Word_Boundaries):
 * `letter`, `digit` and `joint` (the low line) make words; the three `mid` ones hold a word together that goes on behind
 * them with a letter, a digit, either; `other` is no part of one. `unknown` is left to `Intl.Segmenter`.
 */
export const WORD_CHARACTER = {
  other: 0,
  letter: 1,
  digit: 2,
  joint: 3,
  midLetter: 4,
  midNumber: 5,
  mid: 6,
  unknown: 7,
} as const;

/** Characters from here on are unknown, and those of `TABLE` that nothing below names. */
const TABLE_SIZE = 0x2200;
const TABLE = new Uint8Array(TABLE_SIZE).fill(WORD_CHARACTER.unknown);

/** What a UTF-16 code unit does in a word. */
export const wordCharacter = (unit: number): number =>
  unit < TABLE_SIZE ? (TABLE[unit] ?? WORD_CHARACTER.unknown) : WORD_CHARACTER.unknown;

/** ASCII, Latin, Greek and Cyrillic, punctuation and currency: no script without spaces, no mark that joins another character. */
const KNOWN: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x00, 0x2af],
  [0x370, 0x52f],
  [0x2010, 0x2017],
  [0x2018, 0x2023],
  [0x2025, 0x2026],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
];
const NAMED: ReadonlyArray<readonly [characters: string, kind: number]> = [
  ['0123456789', WORD_CHARACTER.digit],
  ['_', WORD_CHARACTER.joint],
  [':\u00b7\u0387', WORD_CHARACTER.midLetter],
  ['\u00b8', WORD_CHARACTER.letter],
  [',;', WORD_CHARACTER.midNumber],
  [".'‘’", WORD_CHARACTER.mid],
  // They join what stands around them, or are not given yet.
  ['\u00ad\u0375\u037e', WORD_CHARACTER.unknown],
];
const LETTER = /\p{Alphabetic}/u;
const UNSETTLED = /[\p{M}\p{Cn}]/u;

for (const [first, last] of KNOWN)
  for (let unit = first; unit <= last; unit++) {
    const character = String.fromCharCode(unit);
    const known = LETTER.test(character) ? WORD_CHARACTER.letter : WORD_CHARACTER.other;
    TABLE[unit] = UNSETTLED.test(character) ? WORD_CHARACTER.unknown : known;
  }
for (const [characters, kind] of NAMED)
  for (const character of characters) TABLE[character.charCodeAt(0)] = kind;
