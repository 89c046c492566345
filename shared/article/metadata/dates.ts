import type { Element } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { isMonthFirst, knownDates } from './date-order.ts';
import { monthOf } from './date-words.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { textOf } from './json-ld.ts';
import { surveyOf, visibleText } from './page-survey.ts';
import { findDate } from './parse-date.ts';
import { isOwn } from './surroundings.ts';
import { MAX_DATELINE, visibleDates } from './visible-dates.ts';

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
/** What sites of their own call it: `w-published-date`. */
const PUBLISHED_KEY =
  /(?:^|[-_.:])(?:date[-_]?published|publish(?:ed)?[-_]?(?:date|time|at)|publication[-_]?date|pub[-_]?date)$/;
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
const URL_DATE = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\d|3[01])(?=\/|-|$)/;
const DIGITS = /^\d+$/;
/** Length of `2024-05-14`. */
const DAY = 10;
/** Reads when an article was published and changed: metadata first, then marked-up and visible datelines near the headline, then its address. */
export function readDates(
  page: ParsedPage,
  address: string | undefined,
  languages: readonly string[],
  place: HeadlinePlace,
): FoundDates {
  const survey = surveyOf(page);
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
  const machine = [
    ...fromNodes('datePublished'),
    ...fromMeta(PUBLISHED_META),
    ...properties('datePublished'),
    ...fromMeta([...survey.metasByKey.keys()].filter((key) => PUBLISHED_KEY.test(key))),
  ];
  const machineModified = [
    ...fromNodes('dateModified'),
    ...fromMeta(MODIFIED_META),
    ...properties('dateModified'),
  ];
  const texts = survey.yearTexts.map(({ text }) => text.data);
  const known = (): string[] => [
    ...[...machine, ...machineModified].map(({ value }) => value),
    ...knownDates(survey.times.map(({ element }) => element.attribs['datetime'] ?? '')),
    ...urlDate(address).map(({ value }) => value),
  ];
  const visible = visibleDates(survey, isMonthFirst(texts, known, languages, address), place);
  // One date of publication elsewhere on the page is the article's; several are a list's.
  const far = new Set(visible.far.map(({ value }) => value.slice(0, DAY))).size === 1 ? visible.far : [];
  const [shown] = [...visible.published, ...visible.unlabelled];
  const isBuild = isBuildDate(machine[0], machineModified[0], shown);
  const published = [
    ...(isBuild && shown !== undefined ? [shown] : []),
    ...machine,
    ...visible.published,
    ...fromNodes('dateCreated'),
    ...urlDate(address),
    ...visible.unlabelled,
    ...far,
  ];
  return {
    published,
    modified: [...machineModified, ...visible.modified],
  };
}

/**
 * Whether the metadata tell no more than when the page was last built: published no earlier than it was changed, to the
 * second where both give one, while readers see an earlier date beside the headline.
 */
function isBuildDate(
  published: Finding | undefined,
  modified: Finding | undefined,
  shown: Finding | undefined,
): boolean {
  if (published === undefined || modified === undefined || shown === undefined) return false;
  const precision = Math.min(published.value.length, modified.value.length);
  const changed = modified.value.slice(0, precision) <= published.value.slice(0, precision);
  return changed && shown.value.slice(0, DAY) < published.value.slice(0, DAY);
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
  const [, year = '', month = '', day = ''] = match;
  const number = DIGITS.test(month) ? Number(month) : monthOf(month);
  if (number === undefined) return [];
  return dated(
    `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`,
    'url',
    'canonical address',
  );
}
