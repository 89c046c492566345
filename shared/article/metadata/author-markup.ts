import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { prevElementSibling } from 'domutils';
import type { ParsedPage } from '../../page/parsed-page.ts';
import type { AuthorFinding } from './author-metadata.ts';
import { isTeam } from './author-names.ts';
import { besidePicture, spelled, spellsItself } from './beside-author.ts';
import { BY_BEGINS, besideDate, byLine, nameLine } from './byline-lines.ts';
import { bylineNames } from './bylines.ts';
import { finding, plain } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { textBefore } from './line-text.ts';
import { type Placed, surveyOf, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { type Byline, isOwnByline, isPerson, MAX_BYLINE, named, RANK } from './shown-bylines.ts';
import { describe, hintOf } from './surroundings.ts';

/** Class names that are given to nothing but the author's name. */
const SURE_HINT =
  /author[-_]{1,2}name|byline[-_]{1,2}(?:name|author)|(?:^|\s)(?:post-|entry-|article-|blog-)?author(?:\s|$)|post-author-name|author-box__name|creator-name/i;
const NAME_HINT = /name|fn\b|author-?link|url/i;
const OTHER_HINT =
  /(?:^|[-_\s])(?:bio(?:graphy)?|avatar|image|img|desc(?:ription)?|social|share|follow|related|comments?|recommend(?:ed)?|popular|cards?|teaser|photo|picture|title|job|role|position|count|footer|sidebar|testimonial|quote)(?:$|[-_\s])/i;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;
/** Longest note about an author, in characters. */
const MAX_NOTE = 600;
/** How far before and after the headline, in elements, a byline is still the article's. */
const BEFORE_HEADLINE = 30;
const AFTER_HEADLINE = 90;

/**
 * An author that the page shows, whether a byline beside the headline does, and whether the name stands in a place that
 * is the author's name's by what the page calls it or by where its link leads.
 */
export interface ShownAuthor extends AuthorFinding {
  readonly byline: boolean;
  readonly inPlace: boolean;
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
  const found = [...marked, ...labelled, ...lines];
  if (found.some(({ people }) => people.every(isPerson))) return grouped(besideHeadline(found));
  const dates = survey.yearTexts.flatMap(({ text, order }) =>
    text.parent !== null && isTag(text.parent) ? [{ element: text.parent, order }] : [],
  );
  const dated = [...survey.times, ...dates].flatMap((placed) =>
    isNear(placed.order) ? besideDate(placed, place) : [],
  );
  return grouped([...found, ...dated]);
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

/**
 * Where a link to its author's page stands between the headline and a "by" further down, that one names whoever made
 * what the text speaks of.
 */
function besideHeadline(bylines: readonly Byline[]): Byline[] {
  const first = Math.min(
    ...bylines
      .filter(({ rank, people }) => rank === RANK.name && people.every(isPerson))
      .map(({ order }) => order),
  );
  return bylines.map((one) =>
    one.rank === RANK.by && one.order > first + IN_TEXT ? { ...one, rank: RANK.hint } : one,
  );
}
/** How far after the author's link, in elements, the text has begun. */
const IN_TEXT = 25;

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
    const elements = [...new Set(group.map((other) => other.element))];
    const quoted = elements.map((element) => visibleText(element, MAX_BYLINE)).join(', ');
    const found = finding(people, sourceOf(one.element), describe(one.element), quoted);
    const isAuthors = !PUBLISHER.test(quoted);
    return [
      {
        ...found,
        byline: one.rank <= RANK.by && isAuthors,
        inPlace: one.rank <= RANK.name && isAuthors,
      },
    ];
  });
}

/** Who publishes a text need not have written it. */
const PUBLISHER = /^\W*published\b/i;

function byline(found: Placed, near: boolean, place: HeadlinePlace): Byline[] {
  const placed = {
    element: near ? besidePicture(found.element, place.around) : found.element,
    order: found.order,
  };
  const { element } = placed;
  const isProperty = element.attribs['itemprop']?.includes('author') ?? false;
  const isRel = element.attribs['rel']?.includes('author') ?? false;
  if (!near && !isProperty && !isRel) return [];
  const line = visibleText(element, MAX_BYLINE * 3);
  if (
    line === '' ||
    line.length > MAX_BYLINE * 2 ||
    isPostal(element, line) ||
    !isOwnByline(element, near, place)
  )
    return [];
  if (isProperty) return named(placed, near ? RANK.property : RANK.far, bylineNames(element, true));
  if (isRel) return named(placed, near ? RANK.rel : RANK.far, bylineNames(element, true));
  const hint = hintOf(element);
  if (OTHER_HINT.test(hint.replace(CAMEL, '-')) || isInProse(element) || isOthers(element)) return [];
  const rank = element.name === 'a' || NAME_HINT.test(hint) ? RANK.name : RANK.hint;
  const people = bylineNames(element, SURE_HINT.test(hint) || spellsItself(element));
  if (people.length === 0) return named(placed, rank, spelled(element));
  return named(placed, BY_BEGINS.test(line) ? RANK.by : rank, people);
}

/** The element for contacts holds numbers where it tells where somebody lives, and a date at most where it tells who wrote. */
function isPostal({ name }: Element, line: string): boolean {
  if (name !== 'address') return false;
  const date = findDate(line);
  return DIGIT.test(line.slice(0, date?.start ?? line.length) + line.slice(date?.end ?? line.length));
}
const DIGIT = /\d/;

/** "Reviewed by" stands right before a name, in the same line or in an element of its own. */
function isOthers(element: Element): boolean {
  const before =
    plain(textBefore(element)) || visibleText(prevElementSibling(element) ?? element, MAX_BYLINE);
  return OTHERS.test(before);
}
const OTHERS =
  /(?:reviewed|edited|checked|verified|photographs?|photos?|illustrat(?:ed|ions?)|translated)(?:\s+by)?\s*[:：]?$/i;

/** A link to a person's page in a sentence tells of whom the text speaks. */
const isInProse = ({ name, parent }: Element): boolean =>
  name === 'a' &&
  parent !== null &&
  isTag(parent) &&
  parent.name === 'p' &&
  visibleText(parent, MAX_BYLINE * 2).length > MAX_BYLINE;

/** A person whom an element far from the headline marks as the author. */
function note(found: Placed, place: HeadlinePlace): Byline[] {
  const isPicture = found.element.name === 'img';
  const placed = {
    element: isPicture ? besidePicture(found.element, place.around) : found.element,
    order: found.order,
  };
  const { element } = placed;
  const hint = hintOf(element);
  // An article that is filed under its author is a teaser.
  if (
    element.name === 'article' ||
    OTHER_HINT.test(hint.replace(CAMEL, '-')) ||
    !isOwnByline(element, false, place)
  )
    return [];
  const text = visibleText(element, MAX_NOTE * 2);
  if (text === '' || text.length > MAX_NOTE || isPostal(element, text)) return [];
  const sure = SURE_HINT.test(hint);
  const people = bylineNames(element, sure);
  const isNote = sure || people.every((one) => isPerson(one) && !isTeam(one.name));
  return isNote ? named(placed, RANK.alone, people) : [];
}

const sourceOf = (element: Element): 'microdata' | 'visible-text' =>
  element.attribs['itemprop'] === undefined ? 'visible-text' : 'microdata';

const sameGroup = (one: Element, other: Element): boolean =>
  one === other ||
  (one.name === other.name && one.parent === other.parent && one.attribs['class'] === other.attribs['class']);
