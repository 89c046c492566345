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

const classes = new Uint8Array(0x10000).fill(CLASS.other);
const among = (first: number, last: number, of: number): void => {
  classes.fill(of, first, last + 1);
};
const each = (marks: string, of: number): void => {
  for (const mark of marks) classes[mark.charCodeAt(0)] = of;
};

among(0x00, 0x20, CLASS.space);
among(0x30, 0x39, CLASS.digit);
among(0x41, 0x5a, CLASS.upper);
among(0x61, 0x7a, CLASS.lower);
among(0xc0, 0xde, CLASS.upper);
among(0xdf, 0x1fff, CLASS.lower);
among(0x410, 0x42f, CLASS.upper);
among(0xe00, 0xe7f, CLASS.dense);
among(0x2000, 0x200a, CLASS.space);
among(0x3040, 0xd7ff, CLASS.dense);
among(0xf900, 0xfeff, CLASS.dense);
among(0xff10, 0xff19, CLASS.digit);
among(0xff20, 0xffff, CLASS.dense);
each('\u00a0\u3000', CLASS.space);
each(',;\u060c\u3001\uff0c', CLASS.comma);
each('.!?\u061f\u06d4\u0964\u2026\u3002\uff01\uff0e\uff1f', CLASS.sentenceEnd);
each(':\uff1a', CLASS.colon);

/** The class of each UTF-16 code unit, roughly outside ASCII: enough to count words, sentences and capitals. */
export const CLASSES: Readonly<Uint8Array> = classes;
