const WORD = /[\p{L}\p{N}_]+/gu;

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** F1 of a text's words against the truth's, each counted as often as it stands there. Letter case is ignored. */
export function wordF1(text: string, truth: string): number {
  const found = wordsIn(text.toLowerCase());
  const wanted = wordsIn(truth.toLowerCase());
  if (found.length === 0 || wanted.length === 0) return found.length === wanted.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(word, count - 1);
  }
  return (2 * hits) / (found.length + wanted.length);
}

/** How many of some snippets stand in a text, words alone compared. */
export function snippetsIn(text: string, snippets: readonly string[]): number {
  const flat = (one: string): string => ` ${wordsIn(one.normalize('NFKC').toLowerCase()).join(' ')} `;
  const whole = flat(text);
  return snippets.filter((snippet) => whole.includes(flat(snippet))).length;
}
