import { findDate, readings } from './parse-date.ts';

/** English of the countries that write the month first. Plain English settles little. */
const MONTH_FIRST_LANGUAGE = /^en-(?:US|CA|PH)$/i;
const MONTH_FIRST_HOST = /\.(?:us|gov|edu|mil)$/i;
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|pk|eu)$/i;
const ENGLISH = /^en$/i;
/** Length of `2024-05-14`. */
const DAY = 10;

/** How a page writes the numbers of a date: whether the month before the day, and the order where the year has two digits. */
export interface DateOrder {
  readonly monthFirst: boolean | undefined;
  /** Hardly a page asks for it. */
  readonly short: () => 'day' | 'month' | 'year' | undefined;
}

/** Languages that write the year first, also where it has two digits. */
const YEAR_FIRST_LANGUAGE = /^(?:ja|ko|zh|hu|lt)(?:-|$)/i;

/**
 * The order of a page's dates; see isMonthFirst. In "14.05.24" the languages tell it, and nothing else.
 */
export function dateOrder(
  texts: readonly string[],
  known: () => readonly string[],
  languages: readonly string[],
  address: string | undefined,
): DateOrder {
  const monthFirst = isMonthFirst(texts, known, languages, address);
  const short = (): ReturnType<DateOrder['short']> => {
    if (languages.some((language) => YEAR_FIRST_LANGUAGE.test(language))) return 'year';
    const isMonth = monthFirst ?? ofRegion(languages, address);
    return isMonth === undefined ? undefined : isMonth ? 'month' : 'day';
  };
  return { monthFirst, short };
}

/**
 * Whether a page writes the month before the day in "4/5/2023": as another date on the page shows, else as its
 * language's region or its host's country has it; English that writes "4/5/2023" rather than "04/05/2023" is mostly
 * American. Undefined where nothing settles it.
 *
 * @param texts the short texts of the page that hold a year
 * @param known dates that the page gives in a form that can be read one way only
 */
function isMonthFirst(
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
  const isUnpadded = slashed.some((two) => two.isUnpadded) && languages.some((one) => ENGLISH.test(one));
  return ofRegion(languages, address) ?? (isUnpadded ? true : undefined);
}

function ofRegion(languages: readonly string[], address: string | undefined): boolean | undefined {
  const settled = languages.find((language) => !ENGLISH.test(language));
  if (settled !== undefined) return MONTH_FIRST_LANGUAGE.test(settled);
  const host = address === undefined || !URL.canParse(address) ? '' : new URL(address).hostname;
  if (MONTH_FIRST_HOST.test(host)) return true;
  return DAY_FIRST_HOST.test(host) ? false : undefined;
}

/** The dates in texts that can be read one way only. */
export const knownDates = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => findDate(text)?.iso ?? []);
