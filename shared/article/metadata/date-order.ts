import { findDate, readings } from './parse-date.ts';

/** English of the countries that write the month first. Plain English settles nothing. */
const MONTH_FIRST_LANGUAGE = /^en-(?:US|CA|PH)$/i;
const MONTH_FIRST_HOST = /\.(?:us|gov|edu|mil)$/i;
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|pk|eu)$/i;
const ENGLISH = /^en$/i;
/** Length of `2024-05-14`. */
const DAY = 10;

/**
 * Whether a page writes the month before the day in "4/5/2023": as another date on the page shows, else as its
 * language's region or its host's country has it. Undefined where nothing settles it.
 *
 * @param texts the short texts of the page that hold a year
 * @param known dates that the page gives in a form that can be read one way only
 */
export function isMonthFirst(
  texts: readonly string[],
  known: () => readonly string[],
  languages: readonly string[],
  address: string | undefined,
): boolean | undefined {
  const slashed = texts.flatMap((text) => readings(text) ?? []);
  if (slashed.length === 0) return undefined;
  const days = new Set(known().map((iso) => iso.slice(0, DAY)));
  for (const two of slashed) {
    if (two.monthFirst === undefined || two.dayFirst === undefined) return two.dayFirst === undefined;
    if (days.has(two.monthFirst) !== days.has(two.dayFirst)) return days.has(two.monthFirst);
  }
  const settled = languages.find((language) => !ENGLISH.test(language));
  if (settled !== undefined) return MONTH_FIRST_LANGUAGE.test(settled);
  const host = address === undefined || !URL.canParse(address) ? '' : new URL(address).hostname;
  if (MONTH_FIRST_HOST.test(host)) return true;
  return DAY_FIRST_HOST.test(host) ? false : undefined;
}

/** The dates in texts that can be read one way only. */
export const knownDates = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => findDate(text)?.iso ?? []);
