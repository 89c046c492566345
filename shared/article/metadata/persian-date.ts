import { two } from './clock.ts';

const MONTHS = 'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند'.split('|');
/** "25 اردیبهشت 1403"; digits are Latin by now. */
const NAMED = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})\\s(?<month>${MONTHS.join('|')})(?:\\sماه)?،?\\s(?<year>1[34]\\d{2})(?!\\d)`,
  'u',
);
const NUMBERED = /(?<![\d/-])(?<year>1[34]\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?![\d/-])/;

/** The first day of this year of the calendar is March 21, 2021. */
const KNOWN = { year: 1400, day: Date.UTC(2021, 2, 21) };
const ONE_DAY = 86_400_000;
/** Leap years by their place in a cycle of 33, as the calendar has them from 1244 to 1472. */
const CYCLE = 33;
const LEAP = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const FIRST_YEAR = 1369;
const LAST_YEAR = 1472;
/** Days before a month: the first six have 31 days, all others 30, the last 29 or 30. */
const daysBefore = (month: number): number => (month - 1) * 30 + Math.min(month - 1, 6);
const daysIn = (year: number, month: number): number =>
  month <= 6 ? 31 : month < 12 || LEAP.has(year % CYCLE) ? 30 : 29;

/** The first date of the Persian calendar in a text of Latin digits, as a day of the Gregorian one. */
export function persianDate(
  text: string,
): { readonly date: string; readonly start: number; readonly end: number } | undefined {
  const match = NAMED.exec(text) ?? NUMBERED.exec(text);
  const { year = '', month = '', day = '' } = match?.groups ?? {};
  const date = gregorian(Number(year), MONTHS.indexOf(month) + 1 || Number(month), Number(day));
  return match === null || date === undefined
    ? undefined
    : { date, start: match.index, end: match.index + match[0].length };
}

function gregorian(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  let days = daysBefore(month) + day - 1;
  for (let other = KNOWN.year; other < year; other++) days += LEAP.has(other % CYCLE) ? 366 : 365;
  for (let other = year; other < KNOWN.year; other++) days -= LEAP.has(other % CYCLE) ? 366 : 365;
  const found = new Date(KNOWN.day + days * ONE_DAY);
  return `${found.getUTCFullYear()}-${two(found.getUTCMonth() + 1)}-${two(found.getUTCDate())}`;
}
