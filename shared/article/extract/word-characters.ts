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

/** From here on every character is unknown, and before it those that no range names. */
const TABLE_SIZE = 0x2200;
const TABLE = new Uint8Array(TABLE_SIZE).fill(WORD_CHARACTER.unknown);

/** What a UTF-16 code unit does in a word. */
export const wordCharacter = (unit: number): number =>
  unit < TABLE_SIZE ? (TABLE[unit] ?? WORD_CHARACTER.unknown) : WORD_CHARACTER.unknown;

type Range = readonly [first: number, last: number];

/** ASCII and Latin-1, punctuation, currency: no mark that joins another character. */
const OTHER: readonly Range[] = [
  [0x00, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x3f6, 0x3f6],
  [0x482, 0x482],
  [0x2010, 0x2017],
  [0x201a, 0x2023],
  [0x2025, 0x2026],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
];
/** Latin, Greek and Cyrillic: scripts with spaces. */
const LETTERS: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xb8, 0xb8],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x386, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3f5],
  [0x3f7, 0x481],
  [0x48a, 0x52f],
];
const FEW: ReadonlyArray<readonly [characters: string, kind: number]> = [
  ['0123456789', WORD_CHARACTER.digit],
  ['_', WORD_CHARACTER.joint],
  [':\u00b7\u0387', WORD_CHARACTER.midLetter],
  [',;', WORD_CHARACTER.midNumber],
  [".'‘’", WORD_CHARACTER.mid],
  // It is passed over, whatever stands around it.
  ['\u00ad', WORD_CHARACTER.unknown],
];

for (const [first, last] of OTHER) TABLE.fill(WORD_CHARACTER.other, first, last + 1);
for (const [first, last] of LETTERS) TABLE.fill(WORD_CHARACTER.letter, first, last + 1);
for (const [characters, kind] of FEW)
  for (const character of characters) TABLE[character.charCodeAt(0)] = kind;
