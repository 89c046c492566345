import { WORD_CHARACTER, wordCharacter } from './word-characters.ts';

/** Words an adult reads in a minute: Brysbaert 2019, silent reading of non-fiction, 238. */
const WORDS_PER_MINUTE = 238;

/** Made when the first text needs it: it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Counts words as `Intl.Segmenter` does, which also finds them in scripts without spaces. It is asked for the lines alone
 * that hold a character of such a script or another rare one: no word goes over the end of a line.
 */
export function countWords(text: string): number {
  let words = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    words += wordsOfLine(text, start, end) ?? segmentedWords(text.slice(start, end));
    start = end + 1;
  }
  return words;
}

/** Null where a character is met whose words only the segmenter knows. */
function wordsOfLine(text: string, start: number, end: number): number | null {
  let words = 0;
  /** What the word so far ends with; `other` between words. */
  let last: number = WORD_CHARACTER.other;
  /** The word so far holds more than a low line. */
  let counted = false;
  for (let at = start; at < end; at++) {
    const kind = wordCharacter(text.charCodeAt(at));
    if (counted && kind === last) continue;
    if (kind === WORD_CHARACTER.unknown) return null;
    if (kind === WORD_CHARACTER.letter || kind === WORD_CHARACTER.digit) {
      if (!counted) words++;
      counted = true;
      last = kind;
    } else if (kind === WORD_CHARACTER.joint) {
      if (last === WORD_CHARACTER.joint && !counted) {
        words++;
        counted = true;
      }
      last = kind;
    } else if (!counted || !holdsOn(text, at, end, kind, last)) {
      last = WORD_CHARACTER.other;
      counted = false;
    }
  }
  return words;
}

/** Whether a mark stands within a word: "isn't", "3.14". */
function holdsOn(text: string, at: number, end: number, kind: number, last: number): boolean {
  if (kind === WORD_CHARACTER.other || at + 1 === end) return false;
  const next = wordCharacter(text.charCodeAt(at + 1));
  if (next !== last) return false;
  if (next === WORD_CHARACTER.letter) return kind !== WORD_CHARACTER.midNumber;
  return next === WORD_CHARACTER.digit && kind !== WORD_CHARACTER.midLetter;
}

function segmentedWords(line: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let words = 0;
  for (const segment of segmenter.segment(line)) if (segment.isWordLike === true) words++;
  return words;
}

/** The time it takes to read so many words, as an ISO 8601 duration of whole minutes, one at least. */
export const readingTime = (words: number): string =>
  `PT${Math.max(1, Math.round(words / WORDS_PER_MINUTE))}M`;
