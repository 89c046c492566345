import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Party } from '../../license/credit.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { authorNames } from './author-names.ts';
import { describe } from './dates.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import { isObject, listOf, readJsonLd, textOf } from './json-ld.ts';
import { type Placed, surveyOf, visibleText } from './page-survey.ts';

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
const BY = /^(?:written |posted |words |story )?(?:by|von|par|por|di|door|av|af)\s*:?\s+\p{Lu}/iu;
const NAME_HINT = /name|fn\b|author-?link|url/i;
const OTHER_HINT =
  /bio|avatar|image|img|description|social|share|follow|related|comment|recommend|widget|popular|card(?!-)|teaser|box|photo|picture|title$|job|role|position|count|footer|sidebar/i;
const COMMENT =
  /comment|related|recommend|sidebar|widget|popular|teaser|carousel|recirc|trending|latest|more-from|promo/i;
/** Longest text of a byline, in characters. */
const MAX_BYLINE = 120;
/** How far before and after the headline, in elements, a byline is still the article's. */
const BEFORE_HEADLINE = 30;
const AFTER_HEADLINE = 90;
const MAX_ANCESTORS = 12;

/** An author and where the name was read. */
export type AuthorFinding = Finding<readonly Party[]>;

/** Reads who wrote the article: metadata first, then marked-up and visible bylines. Never the site, a social handle or an address. */
export function readAuthors(page: ParsedPage, siteNames: readonly string[]): AuthorFinding[] {
  const sites = new Set(siteNames.map(keyOf).filter((key) => key !== ''));
  const found = [...fromJsonLd(page), ...fromMeta(page), ...fromMarkup(page)].flatMap((one) => {
    const people = dedupe(one.value).filter(({ name }) => !sites.has(keyOf(name)));
    return people.length === 0 ? [] : [{ ...one, value: people }];
  });
  return found;
}

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
  readonly text: string;
}

/** Elements that the page marks as its author's, the surest first: microdata, `rel=author`, "By …" in a byline, a name in an author's element. */
function fromMarkup(page: ParsedPage): AuthorFinding[] {
  const survey = surveyOf(page);
  const headline =
    survey.headings.find(({ element }) => element.name === 'h1')?.order ?? survey.headings[0]?.order;
  const marked = survey.bylines.flatMap((placed): Byline[] => {
    const text = visibleText(placed.element, MAX_BYLINE * 3);
    if (text === '' || text.length > MAX_BYLINE || !isOwn(placed.element)) return [];
    const near =
      headline === undefined ||
      (placed.order > headline - BEFORE_HEADLINE && placed.order < headline + AFTER_HEADLINE);
    const rank = rankOf(placed.element, text, near);
    return rank === null ? [] : [{ ...placed, rank, text }];
  });
  return marked
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .flatMap((byline, _index, all) => {
      const group = all.filter(
        (other) => other.rank === byline.rank && sameGroup(other.element, byline.element),
      );
      if (group[0] !== byline) return [];
      const people = group.flatMap((one) => parties(one));
      return people.length === 0
        ? []
        : [
            finding(
              people,
              sourceOf(byline.element),
              describe(byline.element),
              group.map((one) => one.text).join(', '),
            ),
          ];
    });
}

const sourceOf = (element: Element): 'microdata' | 'visible-text' =>
  element.attribs['itemprop'] === undefined ? 'visible-text' : 'microdata';

const sameGroup = (one: Element, other: Element): boolean =>
  one === other ||
  (one.name === other.name && one.parent === other.parent && one.attribs['class'] === other.attribs['class']);

function parties({ element, text }: Byline): Party[] {
  const names = authorNames(text);
  const link = element.name === 'a' ? element : onlyLink(element);
  const href = link?.attribs['href'];
  const [only] = names;
  return only !== undefined && names.length === 1 && href !== undefined && HTTP.test(href)
    ? [{ name: only, url: href }]
    : names.map((name) => ({ name }));
}

function onlyLink(element: Element): Element | undefined {
  const links = element.children.filter((child) => isTag(child) && child.name === 'a').filter(isTag);
  return links.length === 1 ? links[0] : undefined;
}

function rankOf(element: Element, text: string, near: boolean): number | null {
  const itemprop = element.attribs['itemprop'] ?? '';
  const hint = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  const link = element.name === 'a';
  if (itemprop.includes('author')) return near ? 0 : 3;
  if (element.attribs['rel']?.includes('author')) return near ? 1 : 4;
  if (!near) return null;
  if (BY.test(text)) return 2;
  if (OTHER_HINT.test(hint)) return null;
  if (link || NAME_HINT.test(hint)) return 3;
  return 5;
}

/** Whether an element stands in none of the page's other parts. */
function isOwn(element: Element): boolean {
  let node: Element['parent'] | Element = element;
  for (let up = 0; node !== null && up < MAX_ANCESTORS; up++) {
    if (!('attribs' in node) || node.name === 'body') break;
    if (node.name === 'nav' || node.name === 'footer') return false;
    if (COMMENT.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) return false;
    node = node.parent;
  }
  return true;
}
