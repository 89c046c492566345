import type { Element, Text } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { nextElementSibling, prevElementSibling } from 'domutils';
import type { Party } from '../../license/credit.ts';
import { authorNames, isRole } from './author-names.ts';
import { AFTER_DATE_SOURCE, AUTHOR_SOURCE, BY_END_SOURCE, BY_SOURCE } from './by-words.ts';
import { bylineElement, bylineNames, isByLabel, NOTES_BEFORE, PERSON_LINK, pieces } from './bylines.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './date-words.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { leadingDate } from './leading-date.ts';
import { withoutBrackets } from './line-text.ts';
import { type Placed, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { openingReporters, reporterNames } from './reporter-names.ts';
import { type Byline, isOwnByline, isPerson, MAX_BYLINE, named, RANK } from './shown-bylines.ts';
import { hintOf } from './surroundings.ts';

/** Reads a line that begins with "by" or follows a date; within a sentence "by" says something else. */
export function byLine(text: Text, order: number, near: boolean, place: HeadlinePlace): Byline[] {
  const element = bylineElement(text);
  if (element === undefined || !isOwnByline(element, near, place)) return [];
  const line = withoutBrackets(visibleText(element, MAX_BYLINE * 3));
  if (line.length > MAX_BYLINE) {
    const reporters = near ? openingReporters(text.data).map((name) => ({ name })) : [];
    return reporters.length > 0
      ? named({ element, order }, RANK.hint, reporters)
      : afterLabel(text, order, near);
  }
  const led = leadingDate(line);
  const notes = NOTES_BEFORE.exec(led > 0 ? line.slice(led) : '')?.[0].length ?? 0;
  const start = led > 0 ? led + notes : (LEADING_NUMBERS.exec(line)?.[0].length ?? 0);
  const byline = line.slice(start);
  const isReporters = reporterNames(byline).length > 0;
  if (!BY_BEGINS.test(byline) && !isReporters && !(led > 0 && AFTER_DATE.test(byline))) return [];
  const people = bylineNames(element, false);
  const isLoose = INLINE.has(element.name) && !isWholeLine(element);
  if (near && !NOT_LINES.has(element.name) && (!isLoose || (element.name !== 'em' && people.every(isPerson))))
    return named({ element, order }, RANK.by, people);
  const isLine =
    (isReporters || WRITTEN.test(line)) && (!NOT_LINES.has(element.name) || NOTES.test(element.name));
  return isLine && people.every(isPerson) ? named({ element, order }, RANK.alone, people) : [];
}

const AFTER_DATE = new RegExp(`^[\\s,.|·•–—-]{1,4}(?:${AFTER_DATE_SOURCE})\\s`, 'iu');

/** Emphasis over a whole paragraph makes a line of its own; within one it is prose. */
const isWholeLine = ({ name, parent }: Element): boolean =>
  parent !== null &&
  isTag(parent) &&
  parent.children.every((child) =>
    isTag(child) ? child.name === name || child.name === 'br' : !isText(child) || child.data.trim() === '',
  );
const INLINE = new Set(['em', 'strong', 'b', 'i']);

/** "Ada Holm | Senior Writer | July 2, 2025", "Ada Holm - 2. Juli 2025": a name, perhaps what that person does, and a date, all in one line. */
export function nameLine(text: Text, order: number, place: HeadlinePlace): Byline[] {
  const parts = text.data.length > MAX_BYLINE ? [] : text.data.trim().split(BARS);
  const [name = '', ...rest] = parts;
  const element = text.parent;
  const others = rest.filter((part) => findDate(part) === undefined && !isRole(part));
  if (rest.length === 0 || others.length > 0 || element === null || !isTag(element)) return [];
  const isName = isCased({ name }) && isOwnByline(element, true, place);
  return isName ? named({ element, order }, RANK.hint, [{ name }]) : [];
}
const BARS = /\s+[|•·–—-]\s+/u;

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

/** A date whose order of day and month is not known. */
const LEADING_NUMBERS = /^[\d./-]{6,10}\s+/;
/** Far from the headline a bare "by" is as often another article's. */
const WRITTEN = new RegExp(
  `^(?:${AUTHOR_SOURCE}|автор|szerző|tác giả|penulis|yazar|作者|著者|執筆者?|撰文|글쓴이)\\s*[:：]|^(?:\\p{L}{4,12}\\s+){1,2}\\p{L}{2,5}[\\s:：]`,
  'iu',
);

const NOT_LINES = new Set(['h1', 'h2', 'h3', 'h4', 'code', 'pre', 'blockquote', 'td', 'figcaption']);
/** What a byline begins with: "By" or "Author:" in some language. */
export const BY_BEGINS = new RegExp(
  `^[\\s|•·–—,.(（【〔［[-]{0,4}(?:${BY_SOURCE}|${AUTHOR_SOURCE})${BY_END_SOURCE}`,
  'iu',
);

/** A date and a name that share a part with nothing else but labels, what the person does and how long the text takes: "July 2, 2025 · Ada Holm". */
export function besideDate({ element, order }: Placed, place: HeadlinePlace): Byline[] {
  let node: Element['parent'] = element;
  let inner = element;
  for (let up = 0; up < MAX_UP && node !== null && isTag(node) && !place.around.has(node); up++) {
    const line = visibleText(node, MAX_BYLINE + 1);
    if (line.length > MAX_BYLINE) return nameBefore(inner, order, place);
    const names = namesBeside(node);
    const [only] = names;
    if (only !== undefined) {
      const isOne = names.length === 1 && isCased(only) && findDate(line) !== undefined;
      return isOne && isOwnByline(node, true, place)
        ? named({ element: node, order }, RANK.hint, [only])
        : [];
    }
    inner = node;
    node = node.parent;
  }
  return node === null || !isTag(node) ? [] : nameBefore(inner, order, place);
}

/** In scripts without capitals a section's name beside a date looks like a person's. */
const isCased = (one: Party): boolean => isPerson(one) && CAPITAL.test(one.name);
const CAPITAL = /\p{Lu}/u;

/** A name alone in the line right before that of a date. */
function nameBefore(dateline: Element, order: number, place: HeadlinePlace): Byline[] {
  const element = prevElementSibling(dateline);
  if (element === null || !NAME_LINES.has(element.name) || leadingDate(visibleText(dateline)) === 0)
    return [];
  const name = visibleText(element, MAX_NAME + 1);
  return isCased({ name }) && !SUBJECTS.test(hintOf(element)) && isOwnByline(element, true, place)
    ? named({ element, order }, RANK.hint, [{ name }])
    : [];
}
const SUBJECTS = /categor|tags?|topic|section|label|badge/i;
const NAME_LINES = new Set(['p', 'div', 'span', 'a', 'strong', 'b']);
/** How far up the part is that holds a name beside a date. */
const MAX_UP = 4;

function namesBeside(element: Element): Party[] {
  return pieces(element).flatMap(({ text, href }) => {
    if (findDate(text) !== undefined || NO_NAME.test(text) || isRole(text)) return [];
    // A link elsewhere is to a section of the site: it stays, so that the part holds something else.
    const isOther = href !== undefined && !PERSON_LINK.test(href);
    return isOther ? [{ name: '' }] : authorNames(text).map((name) => ({ name }));
  });
}
/** Signs and short words, labels of dates, reading times. */
const NO_NAME = new RegExp(
  `^\\P{L}*(?:\\p{Ll}{1,3})?\\P{L}*$|^(?:${PUBLISHED_WORDS}|${MODIFIED_WORDS})(?:\\s\\p{L}{1,4})?\\s*[:：]?$|\\d\\s?(?:min|分|분)`,
  'iu',
);
