/** Symbols that names and keywords are made of; every other character is one more, that no keyword has. */
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const HYPHEN = SYMBOLS.length - 1;
const OTHER = SYMBOLS.length;
const WIDTH = SYMBOLS.length + 1;
const symbols = new Uint8Array(128).fill(OTHER);
for (const [index, symbol] of [...SYMBOLS].entries()) symbols[symbol.charCodeAt(0)] = index;

/** Longest text that is searched, in characters: longer names are generated utility classes. */
const MAX_TEXT = 400;

interface Keyword {
  readonly length: number;
  readonly bits: number;
}

/**
 * Makes a finder of many keywords in one pass over a text of names in lower case: an Aho–Corasick automaton. It answers
 * with the bits of all keywords that stand in the text at the beginning of a word.
 *
 * @param kinds keywords of each kind; those of the first have bit 0, and so on
 */
export function keywordFinder(kinds: readonly (readonly string[])[]): (text: string) => number {
  const { next, ended } = automaton(
    kinds.flatMap((words, bit) => words.map((word): [string, number] => [word, 1 << bit])),
  );
  return (text) => {
    const end = Math.min(text.length, MAX_TEXT);
    let found = 0;
    let state = 0;
    for (let at = 0; at < end; at++) {
      state = next[state * WIDTH + symbolAt(text, at)] ?? 0;
      const here = ended[state];
      if (here !== undefined)
        for (const { length, bits } of here) if (!isWord(text, at - length)) found |= bits;
    }
    return found;
  };
}

const symbolAt = (text: string, at: number): number => symbols[text.charCodeAt(at)] ?? OTHER;

/** Letters and digits have no edge of a word between them. */
const isWord = (text: string, at: number): boolean => at >= 0 && symbolAt(text, at) < HYPHEN;

/** Transitions from each state by each symbol, and the keywords that end in a state. */
function automaton(keywords: readonly (readonly [text: string, bits: number])[]) {
  const next: number[] = Array(WIDTH).fill(-1);
  const ended: (Keyword[] | undefined)[] = [undefined];
  const add = (state: number, keyword: Keyword): void => {
    ended[state] = [...(ended[state] ?? []), keyword];
  };
  for (const [word, bits] of keywords) {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const step = state * WIDTH + symbolAt(word, at);
      let to = next[step] ?? -1;
      if (to < 0) {
        to = ended.length;
        next[step] = to;
        ended.push(undefined);
        for (let symbol = 0; symbol < WIDTH; symbol++) next.push(-1);
      }
      state = to;
    }
    add(state, { length: word.length, bits });
  }
  // Breadth first: where a keyword goes no further, the longest end of what was read that begins another goes on.
  const failure = new Int32Array(ended.length);
  const queue = [0];
  for (const state of queue) {
    for (let symbol = 0; symbol < WIDTH; symbol++) {
      const step = state * WIDTH + symbol;
      const to = next[step] ?? -1;
      const fallback = state === 0 ? 0 : (next[(failure[state] ?? 0) * WIDTH + symbol] ?? 0);
      if (to < 0) {
        next[step] = fallback;
        continue;
      }
      failure[to] = fallback;
      for (const keyword of ended[fallback] ?? []) add(to, keyword);
      queue.push(to);
    }
  }
  return { next: Int16Array.from(next), ended };
}
