import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './date-words.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { textOf } from './json-ld.ts';
import { type PageSurvey, surveyOf, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { describe, isOwn } from './surroundings.ts';

/** Both dates of an article, each with all sightings, the chosen first. */
export interface FoundDates {
  readonly published: readonly Finding[];
  readonly modified: readonly Finding[];
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'publication-date',
  'published',
  'published-date',
  'publisheddate',
  'published_at',
  'datecreated',
  'created',
  'article.published',
  'date',
  'cxenseparse:recs:publishtime',
  'article_date_original',
  'originalpublicationdate',
  'timestamp',
  'bt:pubdate',
];
const MODIFIED_META = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'article.updated',
  'revised',
];
const URL_DATE = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=\/|-|$)/;
const PUBLISHED = new RegExp(`(?:^|[\\s|·•(,:])(?:${PUBLISHED_WORDS})(?![\\p{L}])`, 'iu');
const MODIFIED = new RegExp(`(?:^|[\\s|·•(,:])(?:${MODIFIED_WORDS})(?![\\p{L}])`, 'iu');
/** English of the countries that write the month first, or of no country in particular. */
const MONTH_FIRST_LANGUAGE = /^en(?:-US|-CA|-PH)?$/i;
const PUBLISHED_HINT = /publish|posted|created|entry-date|pubdate|issued/i;
const MODIFIED_HINT = /modif|updat/i;

/** Longest text of an element that is still a dateline, in characters. */
const MAX_DATELINE = 160;
/** How far after the headline, in elements, a date is still the article's own. */
const NEAR_HEADLINE = 100;
/** And how far before it. */
const BEFORE_HEADLINE = 25;

/** Reads when an article was published and changed: metadata first, then marked-up and visible datelines near the headline, then its address. */
export function readDates(
  page: ParsedPage,
  address: string | undefined,
  language: string | undefined,
  place: HeadlinePlace,
): FoundDates {
  const survey = surveyOf(page);
  const monthFirst = language === undefined ? undefined : MONTH_FIRST_LANGUAGE.test(language);
  const nodes = articleNodes(page);
  const fromNodes = (key: string): Finding[] =>
    nodes.flatMap(({ object, where }) => dated(textOf(object[key]), 'json-ld', `${where}.${key}`));
  const fromMeta = (keys: readonly string[]): Finding[] =>
    metaFindings(survey, keys).flatMap((found) =>
      dated(found.value, found.evidence.source, found.evidence.where),
    );
  const properties = (name: string): Finding[] =>
    survey.properties
      .filter(({ element }) => element.attribs['itemprop'] === name && isOwn(element, place.around))
      .flatMap(({ element }) => dated(machineDate(element), 'microdata', `[itemprop=${name}]`));
  const visible = visibleDates(survey, monthFirst, place);
  const published = [
    ...fromNodes('datePublished'),
    ...fromMeta(PUBLISHED_META),
    ...properties('datePublished'),
    ...visible.published,
    ...fromNodes('dateCreated'),
    ...urlDate(address),
    ...visible.unlabelled,
    // One date of publication elsewhere on the page is the article's; several are a list's.
    ...(visible.far.length === 1 ? visible.far : []),
  ];
  return {
    published,
    modified: [
      ...fromNodes('dateModified'),
      ...fromMeta(MODIFIED_META),
      ...properties('dateModified'),
      ...visible.modified,
    ],
  };
}

function dated(text: string | undefined, source: Finding['evidence']['source'], where: string): Finding[] {
  const found = text === undefined ? undefined : findDate(text);
  return text === undefined || found === undefined ? [] : [finding(found.iso, source, where, text)];
}

const machineDate = (element: Element): string =>
  element.attribs['datetime'] ?? element.attribs['content'] ?? visibleText(element, MAX_DATELINE);

function urlDate(address: string | undefined): Finding[] {
  const match = address === undefined ? null : URL_DATE.exec(address);
  if (match === null) return [];
  return dated(
    `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`,
    'url',
    'canonical address',
  );
}

interface VisibleDates {
  readonly published: Finding[];
  readonly modified: Finding[];
  /** Dates of publication far from the headline, labelled so. */
  readonly far: Finding[];
  /** Dates near the headline that nothing labels. */
  readonly unlabelled: Finding[];
}

function visibleDates(
  survey: PageSurvey,
  monthFirst: boolean | undefined,
  place: HeadlinePlace,
): VisibleDates {
  const found: VisibleDates = { published: [], far: [], modified: [], unlabelled: [] };
  const headline = place.order;
  const texts = survey.yearTexts.flatMap(({ text, order }) =>
    text.parent !== null && isTag(text.parent) ? [{ element: text.parent, order, bare: true }] : [],
  );
  const hinted = [...survey.times, ...survey.datelines].map((placed) => ({ ...placed, bare: false }));
  const placed = [...hinted, ...texts].toSorted((a, b) => a.order - b.order);
  const seen = new Set<Element>();
  for (const { element, order, bare } of placed) {
    if (seen.has(element) || !isOwn(element, place.around)) continue;
    seen.add(element);
    const text = visibleText(element, MAX_DATELINE * 2);
    const machine = element.attribs['datetime'];
    if (text.length > MAX_DATELINE || (text === '' && machine === undefined)) continue;
    const date = (machine === undefined ? undefined : findDate(machine)) ?? findDate(text, monthFirst);
    if (date === undefined) continue;
    const rest = text.slice(0, date.start) + text.slice(date.end);
    if (bare && machine === undefined && (isProse(rest) || NOT_LINES.has(element.name))) continue;
    const source = machine === undefined ? 'visible-text' : 'time-element';
    const sighting = finding(date.iso, source, describe(element), text || (machine ?? ''));
    const kind = kindOf(element, text, date.start);
    const near =
      headline === undefined || (order > headline - BEFORE_HEADLINE && order < headline + NEAR_HEADLINE);
    if (kind === 'modified') found.modified.push(sighting);
    else if (kind === 'published') (near ? found.published : found.far).push(sighting);
    else if (near) found.unlabelled.push(sighting);
  }
  return found;
}

/** Words that stand beside a date make it a dateline where they are few and no sentence. */
const isProse = (rest: string): boolean =>
  (rest.match(WORD) ?? []).length > MAX_WORDS_BESIDE || OTHER_DATE.test(rest);
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORDS_BESIDE = 9;
const OTHER_DATE = /\b(?:expires?|until|effective|released|deadline|due|event|starts?|ends?|copyright|©)/i;
const NOT_LINES = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'option', 'label', 'button', 'td', 'th']);

function kindOf(element: Element, text: string, dateStart: number): 'published' | 'modified' | 'unlabelled' {
  const before = text.slice(0, Math.max(dateStart, 0)) || text;
  const around = `${previousText(element)} ${before}`;
  const hint = `${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''} ${element.attribs['pubdate'] ?? ''}`;
  if (MODIFIED.test(before) && !PUBLISHED.test(before)) return 'modified';
  if (PUBLISHED.test(before)) return 'published';
  if (MODIFIED_HINT.test(hint) && !PUBLISHED_HINT.test(hint)) return 'modified';
  if (PUBLISHED_HINT.test(hint)) return 'published';
  if (MODIFIED.test(around) && !PUBLISHED.test(around)) return 'modified';
  return PUBLISHED.test(around) ? 'published' : 'unlabelled';
}

/** The few words that stand right before an element: its label. */
function previousText(element: Element): string {
  const previous = element.prev;
  return previous === null ? '' : visibleText(previous, MAX_DATELINE).slice(-LABEL_WINDOW);
}
const LABEL_WINDOW = 30;
