/** Words an adult reads in a minute: Brysbaert 2019, silent reading of non-fiction, 238. */
const WORDS_PER_MINUTE = 238;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Counts words by `Intl.Segmenter`, which also finds them in scripts without spaces. */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) words++;
  return words;
}

/** The time it takes to read so many words, as an ISO 8601 duration of whole minutes, one at least. */
export const readingTime = (words: number): string =>
  `PT${Math.max(1, Math.round(words / WORDS_PER_MINUTE))}M`;
