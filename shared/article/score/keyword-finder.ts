/** Symbols that keywords are made of; every other character is one more, that no keyword has. */
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const HYPHEN = SYMBOLS.length - 1;
const OTHER = SYMBOLS.length;
const WIDTH = SYMBOLS.length + 1;
const symbols = new Uint8Array(128).fill(OTHER);
for (const [index, symbol] of [...SYMBOLS].entries()) {
  symbols[symbol.charCodeAt(0)] = index;
  symbols[symbol.toUpperCase().charCodeAt(0)] = index;
}
for (const joint of '_/.') symbols[joint.charCodeAt(0)] = HYPHEN;

/** Longest text that is searched, in characters: longer names are generated utility classes. */
const MAX_TEXT = 400;
/** The text that is being searched, in symbols: at most a hyphen for each letter. */
const spelled = new Uint8Array(2 * MAX_TEXT + 1);

/** Spells a text of names in symbols, the words of a name parted by hyphens: `siteHeader_top` is `site-header-top`. */
function spell(text: string): number {
  let length = 0;
  let before = 0;
  for (let at = 0; at < text.length && at < MAX_TEXT; at++) {
    const code = text.charCodeAt(at);
    const symbol = symbols[code] ?? OTHER;
    const isUpper = code >= 65 && code <= 90;
    if (isUpper && before >= 97 && before <= 122) spelled[length++] = HYPHEN;
    const isJoint = symbol === HYPHEN && code !== 45;
    if (!(isJoint && (before === 95 || before === 46 || before === 47))) spelled[length++] = symbol;
    before = code;
  }
  spelled[length] = OTHER;
  return length;
}

interface Keyword {
  readonly length: number;
  readonly bits: number;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

/**
 * Makes a finder of many keywords in one pass over a text of names: an Aho–Corasick automaton. It answers with the
 * bits of all keywords that stand in the text. A space before or behind a keyword is the edge of a word.
 *
 * @param kinds keywords joined by `|`; those of the first kind have bit 0, and so on
 */
export function keywordFinder(kinds: readonly string[]): (text: string) => number {
  const { next, ended } = automaton(
    kinds.flatMap((words, bit) => words.split('|').map((word): [string, number] => [word, 1 << bit])),
  );
  return (text) => {
    const length = spell(text);
    let found = 0;
    let state = 0;
    for (let at = 0; at < length; at++) {
      state = next[state * WIDTH + (spelled[at] ?? OTHER)] ?? 0;
      const here = ended[state];
      if (here !== undefined)
        for (const keyword of here) if (standsAlone(keyword, at + 1)) found |= keyword.bits;
    }
    return found;
  };
}

/** Whether a keyword that ends before a position has its edges there. */
const standsAlone = ({ length, startsWord, endsWord }: Keyword, end: number): boolean =>
  !(startsWord && isWordAt(end - length - 1)) && !(endsWord && isWordAt(end));

/** Letters and digits have no edge of a word between them. */
const isWordAt = (at: number): boolean => (spelled[at] ?? OTHER) < HYPHEN;

/** Transitions from each state by each symbol, and the keywords that end in a state. */
function automaton(keywords: readonly (readonly [text: string, bits: number])[]) {
  const next: number[] = Array(WIDTH).fill(-1);
  const ended: (Keyword[] | undefined)[] = [undefined];
  const add = (state: number, keyword: Keyword): void => {
    ended[state] = [...(ended[state] ?? []), keyword];
  };
  for (const [text, bits] of keywords) {
    const word = text.trim();
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const step = state * WIDTH + (symbols[word.charCodeAt(at)] ?? OTHER);
      let to = next[step] ?? -1;
      if (to < 0) {
        to = ended.length;
        next[step] = to;
        ended.push(undefined);
        for (let symbol = 0; symbol < WIDTH; symbol++) next.push(-1);
      }
      state = to;
    }
    add(state, { length: word.length, bits, startsWord: text.startsWith(' '), endsWord: text.endsWith(' ') });
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
