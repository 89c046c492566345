import type { Element } from 'domhandler';
import { prevElementSibling } from 'domutils';
import { AFTER_BY_SOURCE, AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { kindOf } from './date-labels.ts';
import type { DateOrder } from './date-order.ts';
import { datelineOf, MAX_DATELINE, placesOf } from './datelines.ts';
import type { Finding } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { type PageSurvey, visibleText } from './page-survey.ts';
import { isOwn } from './surroundings.ts';

/** Length of `2024-05-14`. */
const DAY = 10;
/** How far after the headline, in elements, a date is still the article's own. */
const NEAR_HEADLINE = 100;
/** And how far before it. */
const BEFORE_HEADLINE = 25;
/** How far from it, in elements, a part stands level with it. */
const BESIDE_HEADLINE = 25;

/** Dates that a page shows, by what their labels and places say of them. */
export interface VisibleDates {
  readonly published: Finding[];
  readonly modified: Finding[];
  /** Dates of publication far from the headline, labelled so. */
  readonly far: Finding[];
  /** Dates near the headline that nothing labels. */
  readonly unlabelled: Finding[];
  /** Those near the headline, of publication or unlabelled, that stand in a line with nothing else. */
  readonly alone: Finding[];
  /** Dates after the text, in places for dates, that nothing labels. */
  readonly closing: Finding[];
  /** Months without a day near the headline, of publication or in a line with nothing else. */
  readonly months: Finding[];
}

/** Reads the datelines of a page: `time` elements, elements named for dates, and short lines with a date. `dateOrder` settles "4/5/2023"; without it such dates are left. */
export function visibleDates(
  survey: PageSurvey,
  dateOrder: DateOrder,
  { order: headline, around }: HeadlinePlace,
): VisibleDates {
  const found: VisibleDates = {
    published: [],
    far: [],
    closing: [],
    modified: [],
    unlabelled: [],
    alone: [],
    months: [],
  };
  const seen = new Set<Element>();
  for (const place of placesOf(survey)) {
    const { element, order, bare } = place;
    if (seen.has(element)) continue;
    const distance = headline === undefined ? 0 : order - headline;
    const beside = Math.abs(distance) < BESIDE_HEADLINE;
    const line = datelineOf(place, dateOrder, beside, seen);
    if (line === undefined) continue;
    const { sighting, before, rest, second } = line;
    const kind = kindOf(element, before, line.labelAfter);
    if (!isOwn(element, around, beside || kind === 'published')) continue;
    const near = distance > -BEFORE_HEADLINE && distance < NEAR_HEADLINE;
    const dated = near ? found.published : found.far;
    const isAlone = near && NOTHING_ELSE.test(rest);
    if (kind === 'modified') found.modified.push(sighting);
    else if (sighting.value.length < DAY) {
      if (near && (kind === 'published' || isAlone)) found.months.push(sighting);
    } else {
      if (kind === 'published') dated.push(sighting);
      else if (near) found.unlabelled.push(sighting);
      else if (distance > 0 && (bare === undefined || isAfterByline(element))) found.closing.push(sighting);
      if (isAlone) found.alone.push(sighting);
    }
    if (second !== undefined) (second.label === 'modified' ? found.modified : dated).push(second.sighting);
  }
  return found;
}
/** "On 8 Oct 2022", "le 8 octobre 2022" hold nothing but the date. */
const NOTHING_ELSE = /^[^\p{L}\p{N}]*(?:\p{L}{1,3}(?!\p{L}))?[^\p{L}\p{N}]*$/u;

/** Whether the element before names who wrote the text: its date closes the byline. */
function isAfterByline(element: Element): boolean {
  const before = prevElementSibling(element);
  return before !== null && BYLINE.test(visibleText(before, MAX_DATELINE));
}
const BYLINE = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})${AFTER_BY_SOURCE}\\S.{1,100}$`, 'iu');
