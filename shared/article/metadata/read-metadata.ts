import type { ParsedPage } from '../../page/parsed-page.ts';
import type { Metadata, MetadataEvidence } from '../article.ts';
import type { Evidence } from '../evidence.ts';
import { readAddress, readCanonical } from './addresses.ts';
import { articleNodes } from './article-nodes.ts';
import { readAuthors } from './authors.ts';
import { readDates } from './dates.ts';
import { type Finding, finding, metaFindings, plain } from './findings.ts';
import { readHeadline, similar } from './headline.ts';
import { headlinePlace } from './headline-place.ts';
import { listOf, textOf } from './json-ld.ts';
import { readLanguage } from './language.ts';
import { surveyOf } from './page-survey.ts';
import { readSiteName, siteNames } from './site-name.ts';

/** What readMetadata gives: the values, and for each the sightings it was read from, the chosen first. */
export interface ReadMetadata {
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
}

/** Most sightings told for one field. */
const MAX_EVIDENCE = 4;
/** Most keywords kept, and the longest. */
const MAX_KEYWORDS = 50;
const MAX_KEYWORD = 100;
const KEYWORD_GAP = /[,;]/;
const ADDRESS = /^https?:/i;
/** Two headlines that share less are different ones. */
const DIFFERENT = 0.9;

type Field = keyof Metadata;

/** Reads an article's metadata in schema.org's names, each field with the evidence for it. A field that the page does not give is absent. */
export function readMetadata(page: ParsedPage): ReadMetadata {
  const canonical = readCanonical(page);
  const address = readAddress(page);
  const names = siteNames(page, (canonical[0] ?? address[0])?.value);
  const language = readLanguage(page);
  const headline = readHeadline(page, names);
  const place = headlinePlace(surveyOf(page), headline[0]?.value);
  const dates = readDates(
    page,
    (address[0] ?? canonical[0])?.value,
    language.map(({ value }) => value),
    place,
  );
  const authors = readAuthors(page, names, place);
  const keywords = readKeywords(page);
  const free = readFree(page);
  const alternative = readAlternative(page, headline[0]?.value);
  const texts = {
    headline,
    alternativeHeadline: alternative,
    description: readDescription(page),
    datePublished: dates.published,
    dateModified: dates.modified,
    inLanguage: language,
    articleSection: readSection(page),
    url: address,
    canonicalUrl: canonical,
    siteName: readSiteName(page),
  } satisfies Partial<Record<Field, readonly Finding[]>>;
  const evidence: MetadataEvidence = {};
  const values: Partial<Record<keyof typeof texts, string>> = {};
  for (const [field, found] of entriesOf(texts)) {
    const [first] = found;
    if (first === undefined) continue;
    values[field] = first.value;
    evidence[field] = sightings(found);
  }
  if (authors.length > 0) evidence.author = sightings(authors);
  if (keywords.length > 0) evidence.keywords = sightings(keywords);
  const [isFree] = free;
  if (isFree !== undefined) evidence.isAccessibleForFree = sightings(free);
  return {
    metadata: {
      ...values,
      author: [...(authors[0]?.value ?? [])],
      keywords: [...(keywords[0]?.value ?? [])],
      ...(isFree === undefined ? {} : { isAccessibleForFree: isFree.value }),
    },
    evidence,
  };
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): Array<[Key, Value]> {
  const entries: Array<[Key, Value]> = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
}

/** The first sightings of a value, each place and its words once: a byline may be found as a byline and as its author's link. */
function sightings(found: ReadonlyArray<Finding<unknown>>): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { evidence } of found) {
    if (seen.size === MAX_EVIDENCE) break;
    const place = `${evidence.source} ${evidence.where} ${evidence.text}`;
    if (!seen.has(place)) seen.set(place, evidence);
  }
  return [...seen.values()];
}

function readDescription(page: ParsedPage): Finding[] {
  const nodes = articleNodes(page).flatMap(({ object, where }) =>
    valued(object['description'], `${where}.description`),
  );
  return [
    ...metaFindings(surveyOf(page), [
      'description',
      'og:description',
      'twitter:description',
      'dc.description',
      'dcterms.description',
    ]),
    ...nodes,
  ];
}

function readSection(page: ParsedPage): Finding[] {
  const nodes = articleNodes(page).flatMap(({ object, where }) =>
    valued(object['articleSection'], `${where}.articleSection`),
  );
  const metas = metaFindings(surveyOf(page), [
    'article:section',
    'parsely-section',
    'cxenseparse:section',
    'section',
  ]);
  return [...nodes, ...metas].filter(({ value }) => !ADDRESS.test(value));
}

function readAlternative(page: ParsedPage, headline: string | undefined): Finding[] {
  const nodes = articleNodes(page).flatMap(({ object, where }) => [
    ...valued(object['alternativeHeadline'], `${where}.alternativeHeadline`),
    ...valued(object['alternateName'], `${where}.alternateName`),
  ]);
  return nodes.filter(({ value }) => headline === undefined || similar(value, headline) < DIFFERENT);
}

function valued(value: unknown, where: string): Finding[] {
  const text = plain(textOf(value) ?? '');
  return text === '' ? [] : [finding(text, 'json-ld', where, text)];
}

function readKeywords(page: ParsedPage): Array<Finding<readonly string[]>> {
  const nodes = articleNodes(page).map(({ object, where }) => {
    const words = listOf(object['keywords']).flatMap((value) => keywordsOf(textOf(value)));
    return finding(words, 'json-ld', `${where}.keywords`, words.join(', '));
  });
  const metas = [
    'keywords',
    'news_keywords',
    'article:tag',
    'parsely-tags',
    'sailthru.tags',
    'dc.subject',
  ].map((key) => {
    const found = metaFindings(surveyOf(page), [key]);
    const words = found.flatMap(({ value }) => keywordsOf(value));
    return finding(
      words,
      found[0]?.evidence.source ?? 'meta',
      found[0]?.evidence.where ?? key,
      words.join(', '),
    );
  });
  return [...nodes, ...metas].flatMap((found) => {
    const unique = [...new Set(found.value)].slice(0, MAX_KEYWORDS);
    return unique.length === 0 ? [] : [{ ...found, value: unique }];
  });
}

const keywordsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(KEYWORD_GAP)
    .map(plain)
    .filter((word) => word !== '' && word.length <= MAX_KEYWORD);

function readFree(page: ParsedPage): Array<Finding<boolean>> {
  const nodes = articleNodes(page).flatMap(({ object, where }) => {
    const value = object['isAccessibleForFree'];
    const text = typeof value === 'boolean' ? String(value) : (textOf(value)?.toLowerCase() ?? '');
    const known = text === 'true' || text === 'false';
    return known ? [finding(text === 'true', 'json-ld', `${where}.isAccessibleForFree`, text)] : [];
  });
  const metas = metaFindings(surveyOf(page), ['article:content_tier']).flatMap(({ value, evidence }) =>
    value === 'free' || value === 'locked' || value === 'metered'
      ? [{ value: value === 'free', evidence }]
      : [],
  );
  return [...nodes, ...metas];
}
