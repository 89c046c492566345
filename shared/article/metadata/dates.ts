import type { Element } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes, isPageNode } from './article-nodes.ts';
import { MODIFIED_META, PUBLISHED_KEY, PUBLISHED_META } from './date-keys.ts';
import { dateOrder, knownDates } from './date-order.ts';
import { MAX_DATELINE } from './datelines.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { type JsonLdNode, textOf } from './json-ld.ts';
import { keptDate, programDate } from './machine-date.ts';
import { monthOf } from './month-names.ts';
import { surveyOf, visibleText } from './page-survey.ts';
import { isOwn } from './surroundings.ts';
import { truerThan } from './truer-date.ts';
import { visibleDates } from './visible-dates.ts';

/** Both dates of an article, each with all sightings, the chosen first. */
export interface FoundDates {
  readonly published: readonly Finding[];
  readonly modified: readonly Finding[];
}

const URL_DATE = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\d|3[01])(?=\/|-|$)/;
/** Without marks between its parts: `/20240514/`, `/2024/0514/`, `/t20240514_87.html`. */
const COMPACT_URL_DATE = /\/t?((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
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
  const articles = nodes.filter((node) => !isPageNode(node));
  const fromNodes = (key: string, from: readonly JsonLdNode[] = articles): Finding[] =>
    from.flatMap(({ object, where }) =>
      dated(textOf(object[key]), 'json-ld', `${where}.${key}`, languages[0]),
    );
  const fromMeta = (keys: readonly string[]): Finding[] =>
    metaFindings(survey, keys).flatMap((found) =>
      dated(found.value, found.evidence.source, found.evidence.where, languages[0]),
    );
  const properties = (name: string): Finding[] =>
    survey.properties
      .filter(({ element }) => element.attribs['itemprop'] === name && isOwn(element, place.around))
      .flatMap(({ element }) => dated(machineDate(element), 'microdata', `[itemprop=${name}]`, languages[0]));
  const machine = [
    ...fromNodes('datePublished'),
    ...fromMeta(PUBLISHED_META),
    ...properties('datePublished'),
    ...fromMeta([...survey.metasByKey.keys()].filter((key) => PUBLISHED_KEY.test(key))),
  ];
  const machineModified = [
    ...fromNodes('dateModified', nodes),
    ...fromMeta(MODIFIED_META),
    ...properties('dateModified'),
  ];
  const pageDates = fromNodes('datePublished', nodes.filter(isPageNode));
  const texts = survey.yearTexts.map(({ text }) => text.data);
  const known = (): string[] => [
    ...[...machine, ...pageDates, ...machineModified].map(({ value }) => value),
    ...knownDates(survey.times.map(({ element }) => element.attribs['datetime'] ?? '')),
    ...urlDate(address).map(({ value }) => value),
  ];
  const visible = visibleDates(survey, dateOrder(texts, known, languages, address), place);
  const far = ofOneDay(visible.far);
  const shown = [...visible.published, ...visible.unlabelled];
  const fromUrl = urlDate(address);
  const confirmed = pageDates.filter(({ value }) =>
    [...shown, ...visible.modified, ...far].some((other) => sameDay(other.value, value)),
  );
  const metadata = isFrontPage(address) ? [] : [...machine, ...confirmed];
  const truer = truerThan(
    { published: metadata[0], modified: machineModified[0] },
    { alone: visible.alone[0], any: shown[0] ?? far[0] },
    fromUrl[0],
  );
  const published = [
    ...(truer === undefined ? [] : [truer]),
    ...metadata,
    ...visible.published,
    ...fromNodes('dateCreated'),
    ...fromUrl,
    ...visible.unlabelled,
    ...far,
    ...ofOneDay(visible.months),
    ...ofOneDay(
      visible.closing.filter((one) => !visible.modified.some((other) => sameDay(one.value, other.value))),
    ),
  ];
  return {
    published,
    modified: [...machineModified, ...visible.modified],
  };
}

/** Dates elsewhere on the page are the article's where they agree on one day; several days are a list's. */
const ofOneDay = (found: readonly Finding[]): readonly Finding[] =>
  new Set(found.map(({ value }) => value.slice(0, DAY))).size === 1 ? found : [];

const sameDay = (one: string, other: string): boolean => one.slice(0, DAY) === other.slice(0, DAY);

/**
 * The front page of a site is no article, whatever its publishing system stamps on it. A host without a dot is a page's
 * own name that the publishing system wrote in the host's place: `https://quiet-harbour`.
 */
function isFrontPage(address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address);
  return url?.hostname.includes('.') === true && FRONT.test(url.pathname + url.search);
}
const FRONT = /^\/?$/;

/** What a program wrote. English alone may put the month before the day in "05/06/2024", and may not say that it does. */
function dated(
  text: string | undefined,
  source: Finding['evidence']['source'],
  where: string,
  language = 'en',
): Finding[] {
  const monthFirst = ENGLISH.test(language) ? undefined : false;
  const found = text === undefined ? undefined : programDate(text, monthFirst);
  return text === undefined || found === undefined ? [] : [finding(found, source, where, text)];
}

const ENGLISH = /^en(?:-|$)/i;

const machineDate = (element: Element): string =>
  element.attribs['datetime'] ?? element.attribs['content'] ?? shownOrKept(element);

function shownOrKept(element: Element): string {
  const shown = visibleText(element, MAX_DATELINE);
  return keptDate(element, shown) ?? shown;
}

function urlDate(address: string | undefined): Finding[] {
  const match = address === undefined ? null : (URL_DATE.exec(address) ?? COMPACT_URL_DATE.exec(address));
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
