import { CLASS, classOf } from './character-class.ts';

/** Characters of a script without spaces that count as one word. */
const DENSE_WORD = 2;
/** FNV-1a, 32 bits. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Counts over one block's text. Words are runs of letters and digits; two characters of a script without spaces. */
export interface BlockCounts {
  words: number;
  linkedWords: number;
  strongWords: number;
  titleWords: number;
  descriptionWords: number;
  /** Code units other than white space. */
  characters: number;
  linkedCharacters: number;
  letters: number;
  digits: number;
  /** Words that begin with a capital. */
  capitals: number;
  commas: number;
  sentences: number;
  dense: number;
  first: number;
  last: number;
  /** Of letters and digits alone, so that the same words are the same text. */
  hash: number;
}

/** Words to look for in blocks, each by its hash. */
export type WordSet = ReadonlySet<number>;

/** Hashes the words of a short text, as the scanner hashes those of a block. */
export function wordsOf(text: string): WordSet {
  const words = new Set<number>();
  let hash = HASH_START;
  let inWord = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const kind = classOf(code);
    if (kind === CLASS.lower || kind === CLASS.upper || kind === CLASS.digit) {
      hash = Math.imul(hash ^ lowered(code, kind), HASH_PRIME);
      inWord = true;
    } else if (inWord) {
      words.add(hash);
      hash = HASH_START;
      inWord = false;
    }
  }
  return words;
}

const lowered = (code: number, kind: number): number => (kind === CLASS.upper ? code + 32 : code);

const emptyCounts = (): BlockCounts => ({
  words: 0,
  linkedWords: 0,
  strongWords: 0,
  titleWords: 0,
  descriptionWords: 0,
  characters: 0,
  linkedCharacters: 0,
  letters: 0,
  digits: 0,
  capitals: 0,
  commas: 0,
  sentences: 0,
  dense: 0,
  first: -1,
  last: -1,
  hash: HASH_START,
});

/** Counts a block's text piece by piece, for a word may go on from one text node to the next. */
export interface BlockScanner {
  add(text: string, linked: boolean, strong: boolean): void;
  /** Gives the counts of what was added, or null where it was blank, and begins anew. */
  take(): BlockCounts | null;
}

export function blockScanner(title: WordSet, description: WordSet): BlockScanner {
  let counts = emptyCounts();
  let wordHash = HASH_START;
  let inWord = false;
  let isLinked = false;
  let isStrong = false;

  const endWord = (): void => {
    counts.words++;
    if (isLinked) counts.linkedWords++;
    if (isStrong) counts.strongWords++;
    if (title.has(wordHash)) counts.titleWords++;
    if (description.has(wordHash)) counts.descriptionWords++;
    wordHash = HASH_START;
    inWord = false;
  };
  const addDense = (code: number): void => {
    counts.letters++;
    counts.dense++;
    counts.hash = Math.imul(counts.hash ^ code, HASH_PRIME);
    counts.words += 1 / DENSE_WORD;
    if (isLinked) counts.linkedWords += 1 / DENSE_WORD;
    if (isStrong) counts.strongWords += 1 / DENSE_WORD;
  };
  const addLetter = (code: number, kind: number): void => {
    const low = lowered(code, kind);
    if (!inWord) {
      inWord = true;
      if (kind === CLASS.upper) counts.capitals++;
    }
    if (kind === CLASS.digit) counts.digits++;
    else counts.letters++;
    wordHash = Math.imul(wordHash ^ low, HASH_PRIME);
    counts.hash = Math.imul(counts.hash ^ low, HASH_PRIME);
  };

  return {
    add(text, linked, strong) {
      isLinked = linked;
      isStrong = strong;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const kind = classOf(code);
        if (kind >= CLASS.lower && kind <= CLASS.digit) addLetter(code, kind);
        else {
          if (inWord) endWord();
          if (kind === CLASS.space) continue;
          if (kind === CLASS.dense) addDense(code);
          else if (kind === CLASS.comma) counts.commas++;
          else if (kind === CLASS.sentenceEnd && counts.last !== CLASS.sentenceEnd) counts.sentences++;
        }
        counts.characters++;
        if (linked) counts.linkedCharacters++;
        if (counts.first < 0) counts.first = kind;
        counts.last = kind;
      }
    },
    take() {
      if (inWord) endWord();
      if (counts.characters === 0) return null;
      const taken = counts;
      counts = emptyCounts();
      return taken;
    },
  };
}
