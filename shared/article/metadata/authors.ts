import type { Element } from 'domhandler';
import type { Party } from '../../license/credit.ts';
import { isPersonLike } from '../../license/credit-names.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { authorNames } from './author-names.ts';
import { bylineElement, bylineNames } from './bylines.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { isObject, listOf, readJsonLd, textOf } from './json-ld.ts';
import { type Placed, surveyOf, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { ancestors, describe, hintOf } from './surroundings.ts';

const META = [
  'author',
  'article:author',
  'article:author_name',
  'authors',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.author',
  'citation_author',
  'article.author',
  'cxenseparse:author',
  'rbauthors',
  'author_name',
];
const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|autor|author|by|auteur)$/i;
const LETTERS = /[^\p{L}\p{N}]+/gu;
const HTTP = /^https?:\/\//i;
/** Class names that are given to nothing but the author's name. */
const SURE_HINT = /author[-_]{1,2}name|byline[-_]{1,2}(?:name|author)|^\s*author\s*$|post-author-name/i;
const NAME_HINT = /name|fn\b|author-?link|url/i;
const OTHER_HINT =
  /(?:^|[-_\s])(?:bio(?:graphy)?|avatar|image|img|desc(?:ription)?|social|share|follow|related|comments?|recommend(?:ed)?|popular|cards?|teaser|photo|picture|title|job|role|position|count|footer|sidebar|testimonial|quote)(?:$|[-_\s])/i;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;
const OTHER_PARTS =
  /comment|related|recommend|sidebar|widget|popular|teaser|carousel|recirc|trending|latest|more-from|promo/i;
/** Longest text of a byline, in characters. */
const MAX_BYLINE = 120;
/** How far before and after the headline, in elements, a byline is still the article's. */
const BEFORE_HEADLINE = 30;
const AFTER_HEADLINE = 90;

/** An author and where the name was read. */
export type AuthorFinding = Finding<readonly Party[]>;

/** Reads who wrote the article: metadata first, then marked-up and visible bylines. Never the site, a social handle or an address. */
export function readAuthors(
  page: ParsedPage,
  siteNames: readonly string[],
  place: HeadlinePlace,
): AuthorFinding[] {
  const sites = new Set(siteNames.map(keyOf).filter((key) => key !== ''));
  const found = [...fromJsonLd(page), ...fromMeta(page), ...fromMarkup(page, place)].flatMap((one) => {
    const people = dedupe(one.value).filter(
      ({ name }) => !sites.has(keyOf(name)) || (isExplicit(one) && isPersonLike(name)),
    );
    return people.length === 0 ? [] : [{ ...one, value: people }];
  });
  return found;
}

/** A person's own site bears the person's name: a byline or JSON-LD that names a person outweighs that. */
const isExplicit = ({ evidence }: AuthorFinding): boolean =>
  evidence.source === 'json-ld' || evidence.source === 'microdata' || evidence.source === 'visible-text';

const keyOf = (name: string): string => name.toLowerCase().replace(LETTERS, '');

function dedupe(people: readonly Party[]): Party[] {
  return [
    ...new Map(people.map((person) => [keyOf(person.name), person] as const).toReversed()).values(),
  ].toReversed();
}

function fromJsonLd(page: ParsedPage): AuthorFinding[] {
  const { resolve } = readJsonLd(page);
  return articleNodes(page).flatMap(({ object, where }) =>
    ['author', 'creator'].flatMap((key) => {
      const people = listOf(object[key]).flatMap((value) => partiesOf(resolve(value)));
      const quoted = people.map(({ name }) => name).join(', ');
      return people.length === 0 ? [] : [finding(people, 'json-ld', `${where}.${key}`, quoted)];
    }),
  );
}

function partiesOf(value: unknown): Party[] {
  if (typeof value === 'string') return authorNames(value).map((name) => ({ name }));
  if (!isObject(value)) return [];
  const names = listOf(value['name']).flatMap((name) => authorNames(textOf(name) ?? ''));
  const url = textOf(value['url']);
  const [only, ...rest] = names;
  if (only === undefined || rest.length > 0 || url === undefined || !HTTP.test(url))
    return names.map((name) => ({ name }));
  return [{ name: only, url }];
}

function fromMeta(page: ParsedPage): AuthorFinding[] {
  const survey = surveyOf(page);
  const named = META.flatMap((key) => {
    const all = metaFindings(survey, [key]);
    const people = all.flatMap((found) => authorNames(found.value)).map((name) => ({ name }));
    const [first] = all;
    return first === undefined || people.length === 0 ? [] : [{ value: people, evidence: first.evidence }];
  });
  const labelled = ['1', '2', '3'].flatMap((number) => {
    const [label] = metaFindings(survey, [`twitter:label${number}`]);
    const [value] = metaFindings(survey, [`twitter:data${number}`]);
    if (label === undefined || value === undefined || !WRITTEN_BY.test(label.value)) return [];
    return [{ value: authorNames(value.value).map((name) => ({ name })), evidence: value.evidence }];
  });
  return [...named, ...labelled];
}

interface Byline extends Placed {
  readonly rank: number;
  readonly people: readonly Party[];
}

/** Elements that the page marks as its author's, the surest first: microdata, `rel=author`, "By …", a person's name in an author's element. */
function fromMarkup(page: ParsedPage, place: HeadlinePlace): AuthorFinding[] {
  const survey = surveyOf(page);
  const headline = place.order;
  const isNear = (order: number): boolean =>
    headline === undefined || (order > headline - BEFORE_HEADLINE && order < headline + AFTER_HEADLINE);
  const marked = survey.bylines.flatMap((placed) => byline(placed, isNear(placed.order), place));
  const labelled = survey.byTexts.flatMap(({ text, order }): Byline[] => {
    const element = isNear(order) ? bylineElement(text) : undefined;
    if (element === undefined || NOT_LINES.has(element.name) || !isOwn(element, place)) return [];
    const line = visibleText(element, MAX_BYLINE * 3);
    // A byline begins its element or follows a date; within a sentence "by" says something else.
    if (
      line.length > MAX_BYLINE ||
      !BY_BEGINS.test(line.slice(findDate(line)?.start === 0 ? findDate(line)?.end : 0))
    )
      return [];
    return named({ element, order }, RANK.by, bylineNames(element, false));
  });
  const all = [...marked, ...labelled].toSorted((a, b) => a.rank - b.rank || a.order - b.order);
  return all.flatMap((one) => {
    const group = all.filter((other) => other.rank === one.rank && sameGroup(other.element, one.element));
    if (group[0] !== one) return [];
    const people = group.flatMap((other) => other.people);
    const quoted = group.map((other) => visibleText(other.element, MAX_BYLINE)).join(', ');
    return [finding(people, sourceOf(one.element), describe(one.element), quoted)];
  });
}

const NOT_LINES = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'code',
  'pre',
  'li',
  'blockquote',
  'td',
  'figcaption',
  'em',
]);
const BY_BEGINS =
  /^[\s|•·–—,-]{0,4}(?:(?:words|text|story|article|posted|written|reported|authored|published)\s+)?(?:by|von|par|por|di|door|av|af|przez|author|autor|auteur|автор|作者|文|بقلم)(?:\s|:|：)/iu;

/** How sure an element is to name the author: lower is surer. */
const RANK = { property: 0, rel: 1, by: 2, name: 3, far: 4, hint: 5 } as const;

function byline(placed: Placed, near: boolean, place: HeadlinePlace): Byline[] {
  const { element } = placed;
  const length = visibleText(element, MAX_BYLINE * 3).length;
  if (length === 0 || length > MAX_BYLINE * 2 || !isOwn(element, place)) return [];
  const hint = hintOf(element);
  if (element.attribs['itemprop']?.includes('author'))
    return named(placed, near ? RANK.property : RANK.far, bylineNames(element, true));
  if (element.attribs['rel']?.includes('author'))
    return named(placed, near ? RANK.rel : RANK.far, bylineNames(element, true));
  if (!near || OTHER_HINT.test(hint.replace(CAMEL, '-'))) return [];
  const rank = element.name === 'a' || NAME_HINT.test(hint) ? RANK.name : RANK.hint;
  return named(placed, rank, bylineNames(element, SURE_HINT.test(hint)));
}

const named = (placed: Placed, rank: number, people: readonly Party[]): Byline[] =>
  people.length === 0 ? [] : [{ ...placed, rank, people }];

const sourceOf = (element: Element): 'microdata' | 'visible-text' =>
  element.attribs['itemprop'] === undefined ? 'visible-text' : 'microdata';

const sameGroup = (one: Element, other: Element): boolean =>
  one === other ||
  (one.name === other.name && one.parent === other.parent && one.attribs['class'] === other.attribs['class']);

/** Whether an element stands in none of the page's other parts. */
function isOwn(element: Element, place: HeadlinePlace): boolean {
  for (const part of ancestors(element)) {
    if (place.around.has(part) || part.name === 'body') return true;
    if (part.name === 'nav' || part.name === 'footer' || OTHER_PARTS.test(hintOf(part))) return false;
  }
  return true;
}
