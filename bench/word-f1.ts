const WORD = /[\p{L}\p{N}_]+/gu;

const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** How well a text matches the true one, by its words without their order. */
export interface WordScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scored = (precision: number, recall: number): WordScore => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

/** Precision, recall and F1 over bags of lower-cased words; two empty texts match. */
export function wordF1(text: string, truth: string): WordScore {
  const [found, wanted] = [wordsIn(text), wordsIn(truth)];
  if (found.length === 0 || wanted.length === 0) {
    const both = found.length === wanted.length ? 1 : 0;
    return scored(both, both);
  }
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(word, count - 1);
  }
  return scored(hits / found.length, hits / wanted.length);
}

/** How many of some snippets stand in a text, words alone compared. */
export function snippetsIn(text: string, snippets: readonly string[]): number {
  const flat = (one: string): string => ` ${wordsIn(one.normalize('NFKC')).join(' ')} `;
  const whole = flat(text);
  return snippets.filter((snippet) => whole.includes(flat(snippet))).length;
}
