import type { AnyNode, Element, Text } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import { prevElementSibling } from 'domutils';
import { AFTER_BY_SOURCE, AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './date-words.ts';
import { type Finding, finding, plain } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { type PageSurvey, type Placed, visibleText } from './page-survey.ts';
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
  /** Those near the headline, of publication or unlabelled, that stand in a line with nothing else. */
  readonly alone: Finding[];
  /** Dates after the text, in places for dates, that nothing labels. */
  readonly closing: Finding[];
}

/** A place for a date: an element, or a bare text in it. */
interface Place extends Placed {
  readonly bare: Text | undefined;
}

/** Reads the datelines of a page: `time` elements, elements named for dates, and short lines with a date. `monthFirst` settles "4/5/2023"; without it such dates are left. */
export function visibleDates(
  survey: PageSurvey,
  monthFirst: boolean | undefined,
  { order: headline, around }: HeadlinePlace,
): VisibleDates {
  const found: VisibleDates = {
    published: [],
    far: [],
    closing: [],
    modified: [],
    unlabelled: [],
    alone: [],
  };
  const seen = new Set<Element>();
  for (const place of placesOf(survey)) {
    const { element, order, bare } = place;
    if (seen.has(element)) continue;
    const distance = headline === undefined ? 0 : order - headline;
    const beside = Math.abs(distance) < BESIDE_HEADLINE;
    const line = datelineOf(place, monthFirst, beside, seen);
    if (line === undefined) continue;
    const { sighting, before, rest } = line;
    const kind = kindOf(element, before);
    if (!isOwn(element, around, beside || kind === 'published')) continue;
    const near = distance > -BEFORE_HEADLINE && distance < NEAR_HEADLINE;
    if (kind === 'modified') found.modified.push(sighting);
    else if (kind === 'published') (near ? found.published : found.far).push(sighting);
    else if (near) found.unlabelled.push(sighting);
    else if (distance > 0 && (bare === undefined || isAfterByline(element))) found.closing.push(sighting);
    if (near && kind !== 'modified' && NOTHING_ELSE.test(rest)) found.alone.push(sighting);
  }
  return found;
}
/** "On 8 Oct 2022", "le 8 octobre 2022" hold nothing but the date. */
const NOTHING_ELSE = /^[^\p{L}\p{N}]*(?:\p{L}{1,3}(?!\p{L}))?[^\p{L}\p{N}]*$/u;

function placesOf(survey: PageSurvey): Place[] {
  const texts = survey.yearTexts.flatMap(({ text, order }) =>
    text.parent !== null && isTag(text.parent) ? [{ element: text.parent, order, bare: text }] : [],
  );
  const hinted = [...survey.times, ...survey.datelines].map((placed) => ({ ...placed, bare: undefined }));
  return [...hinted, ...texts].toSorted((a, b) => a.order - b.order);
}

/** The date of a place with the words before it and all words beside it; undefined where it holds none or a sentence. */
function datelineOf(
  { element, bare }: Place,
  monthFirst: boolean | undefined,
  beside: boolean,
  seen: Set<Element>,
): { readonly sighting: Finding; readonly before: string; readonly rest: string } | undefined {
  const whole = visibleText(element, MAX_DATELINE * 2);
  // A text that stands bare in a larger part is a line of its own.
  const text = bare !== undefined && whole.length > MAX_DATELINE ? lineOf(bare) : whole;
  if (text === whole) seen.add(element);
  if (text.length > MAX_DATELINE) return undefined;
  const machine = element.attribs['datetime'] ?? '';
  const told = machine === '' ? undefined : findDate(machine);
  const shown = text === '' ? undefined : findDate(text, monthFirst);
  const date = told ?? shown;
  if (date === undefined) return undefined;
  const after = shown === undefined ? '' : text.slice(shown.end);
  const before = shown === undefined ? text : text.slice(0, shown.start);
  const rest = before + after;
  if (told === undefined) {
    if (RANGE.test(after) && findDate(after) !== undefined) return undefined;
    if (bare !== undefined && (isProse(rest) || isOtherLine(element, rest, beside))) return undefined;
  }
  const source = told === undefined ? 'visible-text' : 'time-element';
  return { sighting: finding(date.iso, source, describe(element), text || machine), before, rest };
}

/** Whether the element before names who wrote the text: its date closes the byline. */
function isAfterByline(element: Element): boolean {
  const before = prevElementSibling(element);
  return before !== null && BYLINE.test(visibleText(before, MAX_DATELINE));
}
const BYLINE = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})${AFTER_BY_SOURCE}\\S.{1,100}$`, 'iu');

/** A text with what follows and precedes it in the same line: templates part one line into several texts by comments. */
function lineOf(text: Text): string {
  let line = textBefore(text) + text.data;
  let node = text.next;
  for (let count = 0; node !== null && isLineNode(node) && count < MAX_RUN; count++) {
    if (isText(node)) line += node.data;
    node = node.next;
  }
  return plain(line);
}

/** The text right before a node, up to the next element. */
function textBefore(start: AnyNode): string {
  let text = '';
  let node = start.prev;
  for (let count = 0; node !== null && isLineNode(node) && count < MAX_RUN; count++) {
    if (isText(node)) text = node.data + text;
    node = node.prev;
  }
  return text;
}
const isLineNode = (node: AnyNode): boolean => isText(node) || isComment(node);
/** Most texts and comments joined to a line to either side: a template's line has two or three. */
const MAX_RUN = 12;

/** Words that stand beside a date make it a dateline where they are few and no sentence. */
const isProse = (rest: string): boolean =>
  (rest.match(WORD) ?? []).length > MAX_WORDS_BESIDE || OTHER_DATE.test(rest);
/** "2025-12-12 – 2025-12-17" says when something takes place. */
const RANGE = /^\s*(?:[-–—]|to|bis|au|al|até)\s*\d/i;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORDS_BESIDE = 9;
const OTHER_DATE =
  /\b(?:as of|expires?|until|valid|through|effective|released|deadline|due|event|starts?|ends?|copyright|©)/i;
/** A heading that holds a date is a dateline beside the headline alone, and with hardly a word more. */
const isOtherLine = (element: Element, rest: string, beside: boolean): boolean =>
  NOT_LINES.has(element.name) ||
  (SUBHEADINGS.has(element.name) && !(beside && (rest.match(WORD) ?? []).length <= 1));
const SUBHEADINGS = new Set(['h2', 'h3', 'h4']);
const NOT_LINES = new Set(['a', 'h1', 'option', 'label', 'button', 'td', 'th']);

function kindOf(element: Element, before: string): 'published' | 'modified' | 'unlabelled' {
  const label = lastLabel(before) ?? lastLabel(previousText(element));
  if (label !== undefined) return label;
  const hint = `${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''} ${element.attribs['pubdate'] ?? ''}`;
  if (MODIFIED_HINT.test(hint) && !PUBLISHED_HINT.test(hint)) return 'modified';
  return PUBLISHED_HINT.test(hint) ? 'published' : 'unlabelled';
}

/** The label that stands nearest before a date: "Written by Ada Holm, updated May 14, 2024". */
function lastLabel(text: string): 'published' | 'modified' | undefined {
  if (text === '') return undefined;
  const published = lastStart(text, PUBLISHED);
  const modified = lastStart(text, MODIFIED);
  if (published < 0 && modified < 0) return undefined;
  return modified > published ? 'modified' : 'published';
}
const lastStart = (text: string, label: RegExp): number => [...text.matchAll(label)].at(-1)?.index ?? -1;

/** The few words that stand right before an element: its label. A label may stand in an element of its own, beside the parent. */
function previousText(element: Element): string {
  let node: Element = element;
  for (let up = 0; up < MAX_UP; up++) {
    const run = plain(textBefore(node)).slice(-LABEL_WINDOW);
    if (run !== '') return run;
    const before = prevElementSibling(node);
    const text = before === null ? '' : visibleText(before, MAX_DATELINE);
    if (text !== '' && before === node.prev && node === element) return text.slice(-LABEL_WINDOW);
    if (text !== '') return text.length <= LABEL_WINDOW && ONLY_LABEL.test(text) ? text : '';
    if (node.parent === null || !isTag(node.parent)) break;
    node = node.parent;
  }
  return '';
}
/** "Published", "Page last updated on:", "Date last reviewed". */
const ONLY_LABEL = new RegExp(
  `^(?:\\p{L}{2,10}\\s){0,3}(?:${PUBLISHED_WORDS}|${MODIFIED_WORDS})(?:\\s\\p{L}{1,4})?\\s*[:：]?$`,
  'iu',
);
const MAX_UP = 2;
const LABEL_WINDOW = 30;
