import type { Element, Text } from 'domhandler';
import { isTag } from 'domhandler';
import { nextElementSibling } from 'domutils';
import type { Party } from '../../license/credit.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import type { AuthorFinding } from './author-metadata.ts';
import { isPersonName, isRole } from './author-names.ts';
import { AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { bylineElement, bylineNames, isByLabel } from './bylines.ts';
import { finding } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { type Placed, surveyOf, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { ancestors, describe, hintOf } from './surroundings.ts';

/** Class names that are given to nothing but the author's name. */
const SURE_HINT =
  /author[-_]{1,2}name|byline[-_]{1,2}(?:name|author)|^\s*author\s*$|post-author-name|creator-name/i;
const NAME_HINT = /name|fn\b|author-?link|url/i;
const OTHER_HINT =
  /(?:^|[-_\s])(?:bio(?:graphy)?|avatar|image|img|desc(?:ription)?|social|share|follow|related|comments?|recommend(?:ed)?|popular|cards?|teaser|photo|picture|title|job|role|position|count|footer|sidebar|testimonial|quote)(?:$|[-_\s])/i;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;
const OTHER_PARTS =
  /comment|related|recommend|popular|teaser|carousel|recirc|trending|latest|more-from|promo(?!ted)|cookie|consent|newsletter|subscri/i;
/** Columns beside the text: those level with the headline hold bylines too. */
const COLUMNS = /sidebar|(?<!elementor-)widget(?!-container|-text)/i;
/** Longest text of a byline, in characters. */
const MAX_BYLINE = 120;
/** Longest note about an author, in characters. */
const MAX_NOTE = 600;
/** How far before and after the headline, in elements, a byline is still the article's. */
const BEFORE_HEADLINE = 30;
const AFTER_HEADLINE = 90;

interface Byline extends Placed {
  readonly rank: number;
  readonly people: readonly Party[];
}

/** An author that the page shows, and whether a byline beside the headline does. */
export interface ShownAuthor extends AuthorFinding {
  readonly byline: boolean;
}

/**
 * The authors that a page shows near the headline, the surest first: microdata, `rel=author`, "By …", a person's name
 * in an author's element.
 */
export function authorMarkup(page: ParsedPage, place: HeadlinePlace): ShownAuthor[] {
  const survey = surveyOf(page);
  const isNear = nearnessTo(place);
  const marked = survey.bylines.flatMap((placed) => byline(placed, isNear(placed.order), place));
  const labelled = survey.byTexts.flatMap(({ text, order }) =>
    isNear(order) ? byLine(text, order, true, place) : [],
  );
  const lines = survey.yearTexts.flatMap(({ text, order }) =>
    isNear(order) ? [...nameLine(text, order, place), ...byLine(text, order, true, place)] : [],
  );
  return grouped([...marked, ...labelled, ...lines]);
}

/** The author that a page names far from the headline alone, in a note at the end, where all such places agree on one. */
export function distantAuthors(page: ParsedPage, place: HeadlinePlace): ShownAuthor[] {
  const survey = surveyOf(page);
  const isNear = nearnessTo(place);
  const marked = survey.bylines.flatMap((placed) => (isNear(placed.order) ? [] : note(placed, place)));
  const labelled = survey.byTexts.flatMap(({ text, order }) => byLine(text, order, isNear(order), place));
  const alone = [...marked, ...labelled].filter(({ rank }) => rank === RANK.alone);
  const [most] = alone.toSorted((a, b) => b.people.length - a.people.length);
  const names = new Set(most?.people.map(({ name }) => name.toLowerCase()));
  const agree = alone.every(({ people }) => people.every(({ name }) => names.has(name.toLowerCase())));
  return most !== undefined && agree ? grouped([most]) : [];
}

const nearnessTo =
  ({ order: headline }: HeadlinePlace) =>
  (order: number): boolean =>
    headline === undefined || (order > headline - BEFORE_HEADLINE && order < headline + AFTER_HEADLINE);

function grouped(bylines: readonly Byline[]): ShownAuthor[] {
  const all = bylines.toSorted((a, b) => a.rank - b.rank || a.order - b.order);
  return all.flatMap((one) => {
    const group = all.filter((other) => other.rank === one.rank && sameGroup(other.element, one.element));
    if (group[0] !== one) return [];
    const people = group.flatMap((other) => other.people);
    const quoted = group.map((other) => visibleText(other.element, MAX_BYLINE)).join(', ');
    const found = finding(people, sourceOf(one.element), describe(one.element), quoted);
    return [{ ...found, byline: one.rank <= RANK.by && !PUBLISHER.test(quoted) }];
  });
}

/** Who publishes a text need not have written it. */
const PUBLISHER = /^\W*published\b/i;

/** Reads a line that begins with "by" or follows a date; within a sentence "by" says something else. */
function byLine(text: Text, order: number, near: boolean, place: HeadlinePlace): Byline[] {
  const element = bylineElement(text);
  if (element === undefined || !isOwn(element, near, place)) return [];
  const line = visibleText(element, MAX_BYLINE * 3);
  if (line.length > MAX_BYLINE) return afterLabel(text, order, near);
  const date = findDate(line);
  const start = date?.start === 0 ? date.end : (LEADING_NUMBERS.exec(line)?.[0].length ?? 0);
  if (!BY_BEGINS.test(line.slice(start))) return [];
  const people = bylineNames(element, false);
  if (near && !NOT_LINES.has(element.name)) return named({ element, order }, RANK.by, people);
  const isLine = WRITTEN.test(line) && (!NOT_LINES.has(element.name) || NOTES.test(element.name));
  return isLine && people.every(isPerson) ? named({ element, order }, RANK.alone, people) : [];
}

/** "Ada Holm | Senior Writer | July 2, 2025": a name, perhaps what that person does, and a date, all in one line. */
function nameLine(text: Text, order: number, place: HeadlinePlace): Byline[] {
  const parts = text.data.length > MAX_BYLINE ? [] : text.data.trim().split(BARS);
  const [name = '', ...rest] = parts;
  const element = text.parent;
  const others = rest.filter((part) => findDate(part) === undefined && !isRole(part));
  if (rest.length === 0 || others.length > 0 || element === null || !isTag(element)) return [];
  const isName = isPersonName(name) && !isRole(name) && isOwn(element, true, place);
  return isName ? named({ element, order }, RANK.hint, [{ name }]) : [];
}
const BARS = /\s+[|•·–—]\s+/u;

/** "Written by" in one element, the name in the next, more about the author in those after it. */
function afterLabel(text: Text, order: number, near: boolean): Byline[] {
  const { parent } = text;
  if (parent === null || !isTag(parent) || !isByLabel(text.data) || !isByLabel(visibleText(parent)))
    return [];
  const element = nextElementSibling(parent);
  if (element === null || visibleText(element, MAX_BYLINE).length > MAX_NAME) return [];
  const people = bylineNames(element, false);
  return people.every(isPerson) ? named({ element, order }, near ? RANK.by : RANK.alone, people) : [];
}
const MAX_NAME = 60;
const NOTES = /^(?:h3|em)$/;

const isPerson = ({ name }: Party): boolean => isPersonName(name) && !isRole(name);

/** A date whose order of day and month is not known. */
const LEADING_NUMBERS = /^[\d./-]{6,10}\s+/;
/** Far from the headline a bare "by" is as often another article's. */
const WRITTEN = new RegExp(`^(?:${AUTHOR_SOURCE})\\s*[:：]|^\\p{L}{4,12}\\s+\\p{L}{2,5}\\s`, 'iu');

const NOT_LINES = new Set(['h1', 'h2', 'h3', 'h4', 'code', 'pre', 'blockquote', 'td', 'figcaption', 'em']);
const BY_BEGINS = new RegExp(`^[\\s|•·–—,-]{0,4}(?:${BY_SOURCE}|${AUTHOR_SOURCE})(?:\\s|[:：/／|])`, 'iu');

/** How sure an element is to name the author: lower is surer; `alone` counts only where all such elements agree. */
const RANK = { property: 0, rel: 1, by: 2, name: 3, far: 4, hint: 5, alone: 6 } as const;

function byline(placed: Placed, near: boolean, place: HeadlinePlace): Byline[] {
  const { element } = placed;
  const isProperty = element.attribs['itemprop']?.includes('author') ?? false;
  const isRel = element.attribs['rel']?.includes('author') ?? false;
  if (!near && !isProperty && !isRel) return [];
  const line = visibleText(element, MAX_BYLINE * 3);
  if (line === '' || line.length > MAX_BYLINE * 2 || !isOwn(element, near, place)) return [];
  if (isProperty) return named(placed, near ? RANK.property : RANK.far, bylineNames(element, true));
  if (isRel) return named(placed, near ? RANK.rel : RANK.far, bylineNames(element, true));
  const hint = hintOf(element);
  if (OTHER_HINT.test(hint.replace(CAMEL, '-'))) return [];
  const rank = element.name === 'a' || NAME_HINT.test(hint) ? RANK.name : RANK.hint;
  return named(placed, BY_BEGINS.test(line) ? RANK.by : rank, bylineNames(element, SURE_HINT.test(hint)));
}

/** A person whom an element far from the headline marks as the author. */
function note(placed: Placed, place: HeadlinePlace): Byline[] {
  const { element } = placed;
  const hint = hintOf(element);
  if (OTHER_HINT.test(hint.replace(CAMEL, '-')) || !isOwn(element, false, place)) return [];
  const length = visibleText(element, MAX_NOTE * 2).length;
  if (length === 0 || length > MAX_NOTE) return [];
  const sure = SURE_HINT.test(hint);
  const people = bylineNames(element, sure);
  return sure || people.every(isPerson) ? named(placed, RANK.alone, people) : [];
}

const named = (placed: Placed, rank: number, people: readonly Party[]): Byline[] =>
  people.length === 0 ? [] : [{ ...placed, rank, people }];

const sourceOf = (element: Element): 'microdata' | 'visible-text' =>
  element.attribs['itemprop'] === undefined ? 'visible-text' : 'microdata';

const sameGroup = (one: Element, other: Element): boolean =>
  one === other ||
  (one.name === other.name && one.parent === other.parent && one.attribs['class'] === other.attribs['class']);

/** Whether an element stands in none of the page's other parts. */
function isOwn(element: Element, near: boolean, place: HeadlinePlace): boolean {
  const parts = ancestors(element);
  for (const part of parts) {
    if (place.around.has(part) || part.name === 'body') return true;
    if (part.name === 'nav' || (part.name === 'footer' && !parts.some(({ name }) => name === 'article')))
      return false;
    const hint = hintOf(part);
    if (OTHER_PARTS.test(hint) || (!near && COLUMNS.test(hint))) return false;
  }
  return true;
}
