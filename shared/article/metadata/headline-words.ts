import { remember } from '../remember.ts';

/** Scripts without spaces between words: each sign counts as one. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;
/** Longest headline, in characters; more is a text. */
export const MAX_HEADLINE = 300;
/** Fewest words of a heading that is surely no name of a section. */
export const MIN_HEADLINE_WORDS = 3;
const MIN_HEADLINE_SIGNS = 6;

/** The words of a text in lower case, without accents and vowel signs. */
export const words: (text: string) => readonly string[] = remember(
  (text) =>
    (PLAIN.test(text)
      ? text.toLowerCase().match(PLAIN_WORDS)
      : text.normalize('NFKD').replace(MARK, '').toLowerCase().match(WORDS)) ?? [],
);
const MARK = /\p{M}/gu;
/** Most texts need neither tables of scripts nor decomposition, which cost three times as much. */
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_WORDS = /[a-z0-9]+/g;

/** A text as one run of letters and digits, for comparing. */
export const key = (text: string): string => words(text).join('');

/** Share of the words that two texts have in common, 0 to 1. */
export function similar(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim() ? 1 : 0;
  const rest = new Map<string, number>();
  for (const word of b) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const left = rest.get(word) ?? 0;
    if (left > 0) {
      common++;
      rest.set(word, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

/** A heading of one or two words is as often the name of the site or of a section. */
export const isHeadline = (text: string): boolean =>
  words(text).length >= (SIGN.test(text) ? MIN_HEADLINE_SIGNS : MIN_HEADLINE_WORDS);
