import { PUBLISHED_WORDS, WEEKDAYS } from './date-words.ts';
import { findDate } from './parse-date.ts';

const LABEL = new RegExp(
  `^[\\s|·•–—,-]{0,4}(?:${PUBLISHED_WORDS})(?:\\s\\p{L}{1,4}){0,2}[\\s:：-]{0,4}(?:(?:${WEEKDAYS}),?\\s)?$`,
  'iu',
);

/** How far a date at the beginning of a line reaches, with its label: "Posted on May 14, 2024" of a byline. 0 where none leads. */
export function leadingDate(line: string): number {
  const date = findDate(line);
  if (date === undefined) return 0;
  return date.start === 0 || LABEL.test(line.slice(0, date.start)) ? date.end : 0;
}
