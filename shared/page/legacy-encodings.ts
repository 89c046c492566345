/** An encoding from before Unicode that bytes can be known by: the characters that are most of any text in it. */
export interface LegacyEncoding {
  readonly encoding: string;
  /** The commonest characters of what is written in it; of an alphabet in a row, for single letters are accented Latin ones. */
  readonly common: RegExp;
  /** Share of these among the characters beyond ASCII, at the least. */
  readonly share: number;
}

const CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчй]{3,}/g;
const KANA = /[\u3041-\u3093]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const SIMPLIFIED =
  /[的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动也能下过子说]/g;
const TRADITIONAL =
  /[的一是在不了有和人這中大為上個國我以要他時來用們到作地於出就分對成會可主發年動也能下過子說]/g;

/** The legacy encodings that the bytes themselves give away, whatever the page says its language is. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  { encoding: 'Shift_JIS', common: KANA, share: 0.2 },
  { encoding: 'EUC-JP', common: KANA, share: 0.2 },
  { encoding: 'EUC-KR', common: HANGUL, share: 0.8 },
  { encoding: 'gb18030', common: SIMPLIFIED, share: 0.08 },
  { encoding: 'Big5', common: TRADITIONAL, share: 0.08 },
  { encoding: 'windows-1251', common: CYRILLIC, share: 0.6 },
  { encoding: 'KOI8-R', common: CYRILLIC, share: 0.6 },
  { encoding: 'ISO-8859-5', common: CYRILLIC, share: 0.6 },
  { encoding: 'windows-1253', common: /[αοιετσνηκρπυςμλίάόέήώ]{3,}/g, share: 0.6 },
  { encoding: 'windows-1255', common: /[יוהלארתבשמנעדחקפט]{2,}/g, share: 0.6 },
  { encoding: 'windows-1256', common: /[اليمونرتبةعدسفهقكحج]{2,}/g, share: 0.6 },
  { encoding: 'windows-874', common: /[านรกอเงมยลวดทสต่้ัี]{2,}/g, share: 0.5 },
];

/** Latin encodings that differ in a few letters only: the language that a page names tells them apart. */
export const LATIN_BY_LANGUAGE: ReadonlyMap<string, string> = new Map([
  ...['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'bs', 'ro', 'sq'].map((tag) => [tag, 'windows-1250'] as const),
  ...['tr', 'az'].map((tag) => [tag, 'windows-1254'] as const),
  ...['et', 'lv', 'lt'].map((tag) => [tag, 'windows-1257'] as const),
  ['vi', 'windows-1258'],
]);
