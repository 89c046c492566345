import { clockAfter, timeOf, two } from './clock.ts';
import { monthOf } from './month-names.ts';
import { persianDate } from './persian-date.ts';

const ISO =
  /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:T(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?)?(?![\d])/i;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?\s*$/;
/** As `date` prints it: "Tue May 14 10:20:33 UTC 2024". */
const UNIX =
  /(?<=^\s*\p{L}{3}\s)(?<month>\p{L}{3})\s{1,2}(?<day>\d{1,2})\s[\d:]{8}\s(?:[A-Z+\d]{2,6}\s)?(?<year>(?:19|20)\d{2})(?!\d)/u;
/**
 * A word that may name a month; which it is the names tell. Arabic often gives the month by two names: "مايو/ أيار". Thai
 * shortens it to two letters with points, Vietnamese numbers its months in letters or figures: "Tháng Năm", "Th5".
 */
const MONTH =
  '(?<month>[Tt]háng \\p{L}{2,5}(?: (?:[Mm]ột|[Hh]ai))?|Th\\d{1,2}|[ก-๎]{1,3}\\.\\s?[ก-ฮ](?=\\.)|\\p{L}[\\p{L}\\p{M}]{1,15}(?:\\s\\p{Script=Arabic}{3,8})?)\\.?(?:\\s?/\\s?\\p{Script=Arabic}[\\p{Script=Arabic} ]{2,14})?';
const ORDINAL = '(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh]|er|\\.|[º°ª])?';
const YEAR = '(?<year>(?:19|20)\\d{2})';
/** The same, or a year of the Thai calendar: "พ.ศ. 2567". */
const THAI_YEAR = '(?:พ\\.ศ\\.\\s?)?(?<year>(?:19|20|25)\\d{2})';
const BEFORE_THAI = 543;
/** Right after a year at most its own sign: "2024م", "2024г.". */
const END = '(?:م|г\\.?)?(?![\\p{L}\\p{N}])';
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\d])${MONTH}\\s{1,3}(?<day>\\d{1,2})${ORDINAL},?\\s{1,3}(?:at |of )?${YEAR}${END}`,
  'gu',
);
const DAY_FIRST = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})${ORDINAL}[\\s/-]{0,3}(?:[Dd][Ee] |[Oo]f |d['’])?${MONTH}(?:[,،]?[\\s/-]{1,3}|\\.)(?:[Dd][Ee] |del )?${THAI_YEAR}${END}`,
  'gu',
);
/** "2024 Jun 30", "2024. június 30.", "2024 m. birželio 30 d.". */
const YEAR_THEN_NAME = new RegExp(
  `(?<![\\d/.-])${YEAR}(?:\\.|\\sm\\.)?\\s{1,3}${MONTH}\\s{1,3}(?<day>\\d{1,2})(?![\\d:])`,
  'gu',
);
const MONTH_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{N}[.\\s])${MONTH},?\\s{1,3}(?:[Dd][Ee] |del |[Oo]f )?${YEAR}${END}`,
  'gu',
);
const CJK_MONTH = /(?<year>(?:19|20)\d{2})\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?!\s?\d)/u;
/** A language that numbers its months: "14 tháng 9, 2023". */
const VIETNAMESE =
  /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,| năm)? (?<year>(?:19|20)\d{2})(?!\d)/iu;
/** Before the day, where a short word is as often a product's: "iPad Pro 11 2024". */
const SHORT_BEFORE_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|[^a-z]{3})$/i;
const SHORT = 3;
/** Years of an emperor's reign or of the republic, as offices write them: "令和6年5月14日". */
const ERA =
  /(?<era>令和|平成|民[國国])(?<reign>元|\d{1,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u;
const BEFORE_ERA: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
const CJK = /(?<year>(?:19|20)\d{2})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u;
/** Hungarian and Korean set the parts apart: "2024. 05. 14.". */
const YEAR_FIRST =
  /(?<![\d/.-])(?<year>(?:19|20)\d{2})(?:[-/]|\.\s?)(?<month>\d{1,2})(?:[-/]|\.\s?)(?<day>\d{1,2})(?![\d/])/;
const DOTTED = /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2})(?!\d)/;
const SLASHED = /(?<![\d/-])(?<one>\d{1,2})[/-](?<two>\d{1,2})[/-](?<year>(?:19|20)\d{2})(?![\d/])/;
const EASTERN = /[\u0600-\uffff]/;
const HAS_YEAR = /(?:19|20)\d\d|(?:令和|平成|民[國国])[元\d]|[\u0e01-\u0e4e]\.? 25\d\d/;
const HAS_PERSIAN_YEAR = /(?<!\d)1[34]\d\d(?!\d)/;

/** First and last year taken for a publication's; anything else is a slip or another number. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A date found in a text: ISO 8601, as precise as it stands there, and where in the text it ends. */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a text, in ISO 8601 and as precise as written; "9/14/2023" is read only where one reading is
 * possible, or `monthFirst` says which. Undefined where there is none.
 */
export function findDate(written: string, monthFirst?: boolean): FoundDate | undefined {
  const text = EASTERN.test(written) ? written.replace(EASTERN_DIGIT, latinDigit) : written;
  if (!HAS_YEAR.test(text)) return HAS_PERSIAN_YEAR.test(text) ? persian(text) : undefined;
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    const [whole, year = '', month = '', day, hour, minute, second, zone] = iso;
    const date = isoOf(Number(year), Number(month), day === undefined ? undefined : Number(day));
    if (date !== undefined && hour !== undefined)
      return { iso: date + timeOf(hour, minute, second, zone), start: 0, end: whole.length };
    if (date !== undefined && day !== undefined) return withClock(date, text, 0, whole.length);
    if (date !== undefined) return { iso: date, start: 0, end: whole.length };
  }
  const found = [
    ...NAMED.map((pattern) => named(pattern, text)),
    ...NUMBERED.map((pattern) => pattern.exec(text)),
  ]
    .flatMap((match) => {
      const date = match === null ? undefined : dateOf(match, monthFirst);
      return match === null || date === undefined ? [] : [{ match, date }];
    })
    .toSorted((a, b) => a.match.index - b.match.index)[0];
  if (found === undefined) return undefined;
  return withClock(found.date, text, found.match.index, found.match.index + found.match[0].length);
}

function persian(text: string): FoundDate | undefined {
  const found = persianDate(text);
  return found === undefined ? undefined : withClock(found.date, text, found.start, found.end);
}

function withClock(date: string, text: string, start: number, end: number): FoundDate {
  const { time, length } = clockAfter(text.slice(end));
  return { iso: date + time, start, end: end + length };
}

/** The first month with its year in a text that gives no day: "November 2015". */
export function findMonth(text: string): FoundDate | undefined {
  if (!HAS_YEAR.test(text)) return undefined;
  const match = named(MONTH_ALONE, text) ?? CJK_MONTH.exec(text);
  const { month = '', year } = match?.groups ?? {};
  const iso = isoOf(Number(year), monthOf(month) ?? Number(month), undefined);
  return match === null || iso === undefined
    ? undefined
    : { iso, start: match.index, end: match.index + match[0].length };
}

/**
 * A date with two digits of its year, "14.05.24", for places that hold nothing but dates: elsewhere it is as often a
 * version. Points stand between day, month and year; what else is left where `firstOf` does not tell the order.
 */
export function findShortDate(
  written: string,
  firstOf: () => 'day' | 'month' | 'year' | undefined,
): FoundDate | undefined {
  const match = written.length > MAX_SHORT ? null : SHORT_DATE.exec(written);
  if (match === null) return undefined;
  const [one = 0, middle = 0, last = 0] = [match[1], match[3], match[4]].map(Number);
  const told = firstOf();
  const certain = one > 12 ? 'day' : middle > 12 ? 'month' : undefined;
  const first = told === 'year' ? told : match[2] === '.' ? 'day' : (told ?? certain);
  if (first === undefined) return undefined;
  const orders = { year: [one, middle, last], month: [last, one, middle], day: [last, middle, one] } as const;
  const [year, month, day] = orders[first];
  const iso = isoOf(CENTURY + year, month, day);
  return iso === undefined ? undefined : withClock(iso, written, match.index, match.index + match[0].length);
}
/** The century of two digits. */
const CENTURY = 2000;
const SHORT_DATE = /(?<![\p{L}\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d/-]|\.\d)/u;
/** Longest text that is nothing but a date, in characters. */
export const MAX_SHORT = 40;

const NAMED = [MONTH_FIRST, DAY_FIRST, YEAR_THEN_NAME];
const NUMBERED = [UNIX, VIETNAMESE, ERA, CJK, YEAR_FIRST, DOTTED, SLASHED];

/** The first match whose word names a month. */
function named(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const name = match.groups?.['month'] ?? '';
    const isName = pattern !== MONTH_FIRST || name.length > SHORT || SHORT_BEFORE_DAY.test(name);
    if (isName && monthOf(name) !== undefined) return match;
  }
  return null;
}

/** Both readings of a slashed date; one that no calendar has is absent. */
export interface Readings {
  readonly monthFirst: string | undefined;
  readonly dayFirst: string | undefined;
  /** "3/4/2025", not "03/04/2025". */
  readonly isUnpadded: boolean;
}

/** Both readings of the first slashed date in a text. Undefined where both are the same day. */
export function readings(text: string): Readings | undefined {
  const { one, two, year } = SLASHED.exec(text)?.groups ?? {};
  if (one === undefined || two === undefined || one === two) return undefined;
  const monthFirst = isoOf(Number(year), Number(one), Number(two));
  const dayFirst = isoOf(Number(year), Number(two), Number(one));
  const isUnpadded = one.length < 2 || two.length < 2;
  return monthFirst === undefined && dayFirst === undefined
    ? undefined
    : { monthFirst, dayFirst, isUnpadded };
}

/** Arabic, Persian, Indian, Thai and full-width digits as Latin ones, one for one. Those of India begin six places on. */
const EASTERN_DIGIT = /[٠-٩۰-۹०-९০-৯૦-૯๐-๙０-９]/g;
const latinDigit = (digit: string): string =>
  String(((digit.codePointAt(0) ?? 0) - (digit >= '०' && digit <= '૯' ? 6 : 0)) % 16);

function dateOf(match: RegExpExecArray, monthFirst: boolean | undefined): string | undefined {
  const { era = '', reign, month, day = '', one = '', two = '' } = match.groups ?? {};
  const year = match.groups?.['year'] ?? (BEFORE_ERA[era] ?? 0) + (reign === '元' ? 1 : Number(reign));
  const thai = Number(year) > LAST_YEAR ? BEFORE_THAI : 0;
  if (month !== undefined) return isoOf(Number(year) - thai, monthOf(month) ?? Number(month), Number(day));
  const [first, second] = [Number(one), Number(two)];
  if (first > 12 || (first !== second && second <= 12 && monthFirst === false))
    return isoOf(Number(year), second, first);
  if (second > 12 || first === second || monthFirst === true) return isoOf(Number(year), first, second);
  return undefined;
}

function isoOf(year: number, month: number, day: number | undefined): string | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return undefined;
  const start = `${year}-${two(month)}`;
  if (day === undefined) return start;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? `${start}-${two(day)}` : undefined;
}
