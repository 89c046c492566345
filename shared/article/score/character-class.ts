/** What a character is to the counts of a block. */
export const CLASS = {
  space: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** Of a script that writes without spaces. */
  dense: 4,
  comma: 5,
  sentenceEnd: 6,
  colon: 7,
  other: 8,
} as const;

const ASCII = new Uint8Array(128).fill(CLASS.other);
for (let code = 0; code <= 32; code++) ASCII[code] = CLASS.space;
for (let code = 48; code <= 57; code++) ASCII[code] = CLASS.digit;
for (let code = 65; code <= 90; code++) ASCII[code] = CLASS.upper;
for (let code = 97; code <= 122; code++) ASCII[code] = CLASS.lower;
for (const mark of ',;') ASCII[mark.charCodeAt(0)] = CLASS.comma;
for (const mark of '.!?') ASCII[mark.charCodeAt(0)] = CLASS.sentenceEnd;
ASCII[58] = CLASS.colon;

/** Classes a UTF-16 code unit, roughly outside ASCII: enough to count words, sentences and capitals. */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? CLASS.other;
  if (code < 0xc0) return code === 0xa0 ? CLASS.space : CLASS.other;
  if (code < 0x250) return code < 0xdf ? CLASS.upper : CLASS.lower;
  if (code < 0x2000) return code === 0x60c ? CLASS.comma : outsideLatin(code);
  if (code < 0x2070) return code <= 0x200a ? CLASS.space : code === 0x2026 ? CLASS.sentenceEnd : CLASS.other;
  if (code < 0x2e80) return CLASS.other;
  if (code < 0x3040) return denseMark(code);
  if (code >= 0xff00 && code < 0xff20) return fullWidth(code);
  return code < 0xd800 || code >= 0xf900 ? CLASS.dense : CLASS.other;
}

function outsideLatin(code: number): number {
  if (code >= 0x0e00 && code < 0x0e80) return CLASS.dense;
  if (code === 0x61f || code === 0x964 || code === 0x6d4) return CLASS.sentenceEnd;
  return code >= 0x410 && code < 0x430 ? CLASS.upper : CLASS.lower;
}

function denseMark(code: number): number {
  if (code === 0x3000) return CLASS.space;
  if (code === 0x3001) return CLASS.comma;
  return code === 0x3002 ? CLASS.sentenceEnd : CLASS.other;
}

function fullWidth(code: number): number {
  if (code === 0xff0c) return CLASS.comma;
  if (code === 0xff01 || code === 0xff1f || code === 0xff0e) return CLASS.sentenceEnd;
  if (code === 0xff1a) return CLASS.colon;
  return code >= 0xff10 && code <= 0xff19 ? CLASS.digit : CLASS.other;
}
