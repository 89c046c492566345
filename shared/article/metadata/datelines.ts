import type { Element, Text } from 'domhandler';
import { isTag } from 'domhandler';
import { type DateLabel, labelAfter, lastLabel } from './date-labels.ts';
import type { DateOrder } from './date-order.ts';
import { type Finding, finding } from './findings.ts';
import { lineOf } from './line-text.ts';
import { keptDate } from './machine-date.ts';
import { isOtherDate } from './other-dates.ts';
import { type PageSurvey, type Placed, visibleText } from './page-survey.ts';
import { type FoundDate, findDate, findMonth, findShortDate, MAX_SHORT } from './parse-date.ts';
import { describe } from './surroundings.ts';

/** Longest text of an element that is still a dateline, in characters. */
export const MAX_DATELINE = 160;

/** A place for a date: an element, or a bare text in it. */
export interface Place extends Placed {
  readonly bare: Text | undefined;
}

/** The places for dates of a page, in document order. */
export function placesOf(survey: PageSurvey): Place[] {
  const texts = survey.yearTexts.flatMap(({ text, order }) =>
    text.parent !== null && isTag(text.parent) ? [{ element: text.parent, order, bare: text }] : [],
  );
  const hinted = [...survey.times, ...survey.datelines].map((placed) => ({ ...placed, bare: undefined }));
  return [...hinted, ...texts].toSorted((a, b) => a.order - b.order);
}

/** A date, the words before it, the label right after it, all words beside it, and a date with a label of its own after it: "Published …, updated …". */
export interface Dateline {
  readonly sighting: Finding;
  readonly before: string;
  readonly labelAfter: DateLabel | undefined;
  readonly rest: string;
  readonly second: { readonly sighting: Finding; readonly label: DateLabel } | undefined;
}

/** Reads the line of a place; undefined where it holds no date or is a sentence. */
export function datelineOf(
  { element, bare }: Place,
  { monthFirst, short }: DateOrder,
  beside: boolean,
  seen: Set<Element>,
): Dateline | undefined {
  const whole = visibleText(element, MAX_DATELINE * 2);
  // A text that stands bare in a larger part is a line of its own.
  const text = bare !== undefined && whole.length > MAX_DATELINE ? lineOf(bare) : whole;
  if (text === whole) seen.add(element);
  if (text.length > MAX_DATELINE) return undefined;
  const machine = element.attribs['datetime'] ?? '';
  const found = text === '' ? undefined : (findDate(text, monthFirst) ?? findMonth(text));
  const shown = found ?? (bare === undefined ? findShortDate(text, short) : undefined);
  const told =
    machine !== ''
      ? findDate(machine)?.iso
      : shown === undefined && text.length <= MAX_SHORT
        ? keptDate(element, text)
        : undefined;
  const iso = told ?? shown?.iso;
  if (iso === undefined) return undefined;
  const after = shown === undefined ? '' : text.slice(shown.end);
  const before = shown === undefined ? text : text.slice(0, shown.start);
  const rest = before + after;
  const next = after === '' ? undefined : findDate(after, monthFirst);
  const labels = labelsOf(before, after, next);
  if (told === undefined) {
    if (isOtherDate(before, after)) return undefined;
    if (next !== undefined && RANGE.test(after.slice(0, next.start))) return undefined;
    const parts =
      labels.second === undefined ? [rest] : [before + after.slice(0, next?.start), after.slice(next?.end)];
    if (bare !== undefined && (parts.some(isProse) || isOtherLine(element, rest, beside))) return undefined;
  }
  const source = told === undefined ? 'visible-text' : 'time-element';
  const where = describe(element);
  return {
    sighting: finding(iso, source, where, text || machine),
    before,
    labelAfter: labels.first,
    rest,
    second:
      next === undefined || labels.second === undefined
        ? undefined
        : { sighting: finding(next.iso, 'visible-text', where, text), label: labels.second },
  };
}

/**
 * The label after a date and that of a second one. A label between two dates is the second's ("입력 2024.05.14 수정
 * 2024.05.15"), unless labels follow their dates: no label begins the line, and one ends it.
 */
function labelsOf(
  before: string,
  after: string,
  next: FoundDate | undefined,
): Readonly<Record<'first' | 'second', DateLabel | undefined>> {
  const isLabelled = lastLabel(before) !== undefined;
  if (next === undefined) return { first: isLabelled ? undefined : labelAfter(after), second: undefined };
  const between = lastLabel(after.slice(0, next.start));
  const last = labelAfter(after.slice(next.end));
  const follow = !isLabelled && (between === undefined || last !== undefined);
  return follow ? { first: labelAfter(after), second: last } : { first: undefined, second: between };
}

/** Words that stand beside a date make it a dateline where they are few and no sentence. */
const isProse = (rest: string): boolean =>
  (rest.match(WORD) ?? []).length > MAX_WORDS_BESIDE || OTHER_DATE.test(rest);
/** "2025-12-12 – 2025-12-17" says when something takes place. */
const RANGE = /^\s*(?:[-–—]|to|bis|au|al|até)\s*(?:\p{L}{2,12},?\s+)?$/iu;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORDS_BESIDE = 9;
const OTHER_DATE =
  /\b(?:as of|expires?|until|valid|through|effective|released|deadline|due|events?|starts?|ends?|copyright|©)(?!\p{L})/iu;
/** A heading that holds a date is a dateline beside the headline alone, and with hardly a word more. */
const isOtherLine = (element: Element, rest: string, beside: boolean): boolean =>
  NOT_LINES.has(element.name) ||
  (SUBHEADINGS.has(element.name) && !(beside && (rest.match(WORD) ?? []).length <= 1));
const SUBHEADINGS = new Set(['h2', 'h3', 'h4']);
const NOT_LINES = new Set(['a', 'h1', 'option', 'label', 'button', 'td', 'th']);
