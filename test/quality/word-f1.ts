const WORD = /[\p{L}\p{N}_]+/gu;

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
export function wordF1(found: string, truth: string): WordScore {
  const [foundWords, trueWords] = [wordsOf(found), wordsOf(truth)];
  if (trueWords.length === 0 || foundWords.length === 0) {
    const both = trueWords.length === foundWords.length ? 1 : 0;
    return scored(both, both);
  }
  const left = new Map<string, number>();
  for (const word of trueWords) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of foundWords) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  return scored(common / foundWords.length, common / trueWords.length);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
