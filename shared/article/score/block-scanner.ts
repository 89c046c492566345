import { CLASS, CLASSES } from './character-class.ts';

/** Characters of a script without spaces that count as one word. */
const DENSE_WORD = 2;
/** FNV-1a, 32 bits. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Counts over one block's text. Words are runs of letters and digits; two characters of a script without spaces. */
export interface BlockCounts {
  words: number;
  linkedWords: number;
  titleWords: number;
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
    const kind = CLASSES[code] ?? CLASS.other;
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

/** Counts a block's text piece by piece, for a word may go on from one text node to the next. */
export interface BlockScanner {
  add(text: string, linked: boolean): void;
  /** Takes white space between pieces, which ends a word. */
  addSpace(linked: boolean): void;
  /** Gives the counts of what was added, or null where it was blank, and begins anew. */
  take(): BlockCounts | null;
}

/** Slots of a filter that rules out most words before the set is asked. A power of two. */
const FILTER_SLOTS = 4096;

export function blockScanner(title: WordSet): BlockScanner {
  let counts = emptyCounts();
  let openHash = HASH_START;
  let isOpen = false;
  let isLinked = false;
  const filter = new Uint8Array(FILTER_SLOTS);
  for (const hash of title) filter[hash & (FILTER_SLOTS - 1)] = 1;

  const endWord = (word: number): void => {
    counts.words++;
    if (isLinked) counts.linkedWords++;
    if (filter[word & (FILTER_SLOTS - 1)] === 1 && title.has(word)) counts.titleWords++;
  };
  const endOpenWord = (): void => {
    if (isOpen) endWord(openHash);
    openHash = HASH_START;
    isOpen = false;
  };
  const addDense = (): void => {
    counts.words += 1 / DENSE_WORD;
    counts.dense++;
    if (isLinked) counts.linkedWords += 1 / DENSE_WORD;
  };
  return {
    add(text, linked) {
      isLinked = linked;
      // Every character of a page passes here: what changes with each is held in locals meanwhile.
      let { hash, letters, digits, last } = counts;
      const { length } = text;
      let word = openHash;
      let open = isOpen;
      let visible = 0;
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        const kind = CLASSES[code] ?? CLASS.other;
        if (kind >= CLASS.lower && kind <= CLASS.digit) {
          const low = lowered(code, kind);
          if (!open && kind === CLASS.upper) counts.capitals++;
          open = true;
          if (kind === CLASS.digit) digits++;
          else letters++;
          word = Math.imul(word ^ low, HASH_PRIME);
          hash = Math.imul(hash ^ low, HASH_PRIME);
        } else {
          if (open) {
            endWord(word);
            open = false;
            word = HASH_START;
          }
          if (kind === CLASS.space) continue;
          if (kind === CLASS.dense) {
            addDense();
            letters++;
            hash = Math.imul(hash ^ code, HASH_PRIME);
          } else if (kind === CLASS.comma) counts.commas++;
          else if (kind === CLASS.sentenceEnd && last !== CLASS.sentenceEnd) counts.sentences++;
        }
        visible++;
        last = kind;
      }
      openHash = word;
      isOpen = open;
      counts.hash = hash;
      counts.letters = letters;
      counts.digits = digits;
      counts.last = last;
      counts.characters += visible;
      if (linked) counts.linkedCharacters += visible;
    },
    addSpace(linked) {
      isLinked = linked;
      endOpenWord();
    },
    take() {
      endOpenWord();
      if (counts.characters === 0) return null;
      const taken = counts;
      counts = emptyCounts();
      return taken;
    },
  };
}

const emptyCounts = (): BlockCounts => ({
  words: 0,
  linkedWords: 0,
  titleWords: 0,
  characters: 0,
  linkedCharacters: 0,
  letters: 0,
  digits: 0,
  capitals: 0,
  commas: 0,
  sentences: 0,
  dense: 0,
  last: -1,
  hash: HASH_START,
});
