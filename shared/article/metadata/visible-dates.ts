import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { prevElementSibling } from 'domutils';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './date-words.ts';
import { type Finding, finding } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { type PageSurvey, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { describe, isOwn } from './surroundings.ts';

const PUBLISHED = new RegExp(`(?:^|[\\s|·•(,:])(?:${PUBLISHED_WORDS})(?![\\p{L}])`, 'giu');
const MODIFIED = new RegExp(`(?:^|[\\s|·•(,:])(?:${MODIFIED_WORDS})(?![\\p{L}])`, 'giu');
const PUBLISHED_HINT = /publish|posted|created|entry-date|pubdate|issued/i;
const MODIFIED_HINT = /modif|updat/i;

/** Longest text of an element that is still a dateline, in characters. */
export const MAX_DATELINE = 160;
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
}

/** Reads the datelines of a page: `time` elements, elements named for dates, and short lines with a date. `monthFirst` settles "4/5/2023"; without it such dates are left. */
export function visibleDates(
  survey: PageSurvey,
  monthFirst: boolean | undefined,
  place: HeadlinePlace,
): VisibleDates {
  const found: VisibleDates = { published: [], far: [], modified: [], unlabelled: [] };
  const headline = place.order;
  const texts = survey.yearTexts.flatMap(({ text, order }) =>
    text.parent !== null && isTag(text.parent) ? [{ element: text.parent, order, bare: text }] : [],
  );
  const hinted = [...survey.times, ...survey.datelines].map((placed) => ({ ...placed, bare: undefined }));
  const placed = [...hinted, ...texts].toSorted((a, b) => a.order - b.order);
  const seen = new Set<Element>();
  for (const { element, order, bare } of placed) {
    if (seen.has(element)) continue;
    const distance = headline === undefined ? 0 : order - headline;
    const beside = Math.abs(distance) < BESIDE_HEADLINE;
    const whole = visibleText(element, MAX_DATELINE * 2);
    // A text that stands bare in a larger part is a line of its own.
    const text = bare !== undefined && whole.length > MAX_DATELINE ? visibleText(bare) : whole;
    if (text === whole) seen.add(element);
    const machine = element.attribs['datetime'];
    if (text.length > MAX_DATELINE || (text === '' && machine === undefined)) continue;
    const date = (machine === undefined ? undefined : findDate(machine)) ?? findDate(text, monthFirst);
    if (date === undefined) continue;
    const rest = text.slice(0, date.start) + text.slice(date.end);
    const after = text.slice(date.end);
    if (machine === undefined && RANGE.test(after) && findDate(after) !== undefined) continue;
    if (bare !== undefined && machine === undefined && (isProse(rest) || isOtherLine(element, rest, beside)))
      continue;
    const source = machine === undefined ? 'visible-text' : 'time-element';
    const sighting = finding(date.iso, source, describe(element), text || (machine ?? ''));
    const kind = kindOf(element, text, date.start);
    if (!isOwn(element, place.around, beside || kind === 'published')) continue;
    const near = distance > -BEFORE_HEADLINE && distance < NEAR_HEADLINE;
    if (kind === 'modified') found.modified.push(sighting);
    else if (kind === 'published') (near ? found.published : found.far).push(sighting);
    else if (near) found.unlabelled.push(sighting);
  }
  return found;
}

/** Words that stand beside a date make it a dateline where they are few and no sentence. */
const isProse = (rest: string): boolean =>
  (rest.match(WORD) ?? []).length > MAX_WORDS_BESIDE || OTHER_DATE.test(rest);
/** "2025-12-12 – 2025-12-17" says when something takes place. */
const RANGE = /^\s*(?:[-–—]|to|bis|au|al|até)\s*\d/i;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORDS_BESIDE = 9;
const OTHER_DATE =
  /\b(?:as of|expires?|until|effective|released|deadline|due|event|starts?|ends?|copyright|©)/i;
/** A heading that holds a date is a dateline beside the headline alone, and with hardly a word more. */
const isOtherLine = (element: Element, rest: string, beside: boolean): boolean =>
  NOT_LINES.has(element.name) ||
  (SUBHEADINGS.has(element.name) && !(beside && (rest.match(WORD) ?? []).length <= 1));
const SUBHEADINGS = new Set(['h2', 'h3', 'h4']);
const NOT_LINES = new Set(['a', 'h1', 'option', 'label', 'button', 'td', 'th']);

function kindOf(element: Element, text: string, dateStart: number): 'published' | 'modified' | 'unlabelled' {
  const before = text.slice(0, Math.max(dateStart, 0)) || text;
  const around = `${previousText(element)} ${before}`;
  const hint = `${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''} ${element.attribs['pubdate'] ?? ''}`;
  const label = lastLabel(before);
  if (label !== undefined) return label;
  if (MODIFIED_HINT.test(hint) && !PUBLISHED_HINT.test(hint)) return 'modified';
  if (PUBLISHED_HINT.test(hint)) return 'published';
  return lastLabel(around) ?? 'unlabelled';
}

/** The label that stands nearest before a date: "Written by Ada Holm, updated May 14, 2024". */
function lastLabel(text: string): 'published' | 'modified' | undefined {
  const published = lastStart(text, PUBLISHED);
  const modified = lastStart(text, MODIFIED);
  if (published < 0 && modified < 0) return undefined;
  return modified > published ? 'modified' : 'published';
}
const lastStart = (text: string, label: RegExp): number => [...text.matchAll(label)].at(-1)?.index ?? -1;

/** The few words that stand right before an element: its label. A label may stand in an element of its own, beside the parent. */
function previousText(element: Element): string {
  if (element.prev !== null) {
    const text = visibleText(element.prev, MAX_DATELINE).slice(-LABEL_WINDOW);
    if (text !== '') return text;
  }
  let node: Element = element;
  for (let up = 0; up < MAX_UP; up++) {
    const before = prevElementSibling(node);
    const text = before === null ? '' : visibleText(before, MAX_DATELINE);
    if (text !== '') return text.length <= LABEL_WINDOW && ONLY_LABEL.test(text) ? text : '';
    if (node.parent === null || !isTag(node.parent)) break;
    node = node.parent;
  }
  return '';
}
const ONLY_LABEL = new RegExp(
  `^(?:${PUBLISHED_WORDS}|${MODIFIED_WORDS})(?:\\s\\p{L}{1,4})?\\s*[:：]?$`,
  'iu',
);
const MAX_UP = 2;
const LABEL_WINDOW = 30;
