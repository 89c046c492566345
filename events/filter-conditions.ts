import type { AnyOf, ArticleFilter } from './article-filter.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { PatternTest } from './event-pattern.ts';

/** One thing a filter asks of `data`, said twice: as a rule's test of the field at `path`, and as a function. */
export interface Condition {
  readonly path: readonly [string] | readonly [string, string];
  readonly tests: PatternTest[];
  readonly accepts: (article: ArticleSummary) => boolean;
  /** The field of the record's `article` that this depends on, as `changed` names it. */
  readonly field: string;
}

const ANSWERS = ['attribution', 'commercialUse', 'derivatives', 'shareAlike'] as const;
const RESERVATIONS = ['allRightsReserved', 'noai', 'noimageai', 'tdm', 'rsl'] as const;

/** A licence of the work that a page tells of says nothing about the article. */
const NOT_THE_ARTICLE = 'described-work';

/** What a filter asks of an article, but for its publisher, which never changes. */
export function conditionsOf(filter: ArticleFilter): Condition[] {
  return [
    ...languageConditions(filter),
    ...sectionConditions(filter),
    ...licenseConditions(filter),
    ...imageConditions(filter),
    ...reservationConditions(filter),
    ...pageTypeConditions(filter),
    ...lengthConditions(filter),
  ];
}

/** The values of an `AnyOf`. Throws a `RangeError` for an empty list, which no event could match. */
export function valuesOf(name: string, anyOf: AnyOf): string[] {
  const values = typeof anyOf === 'string' ? [anyOf] : [...anyOf];
  if (values.length > 0 && !values.includes('')) return values;
  throw new RangeError(`${name}: expected one or more values, found ${JSON.stringify(anyOf)}`);
}

function languageConditions({ language }: ArticleFilter): Condition[] {
  if (language === undefined) return [];
  const ranges = valuesOf('language', language);
  const tests = ranges.flatMap((range) => [
    { 'equals-ignore-case': range },
    { prefix: { 'equals-ignore-case': `${range}-` } },
  ]);
  const takes = (tag: string | null) => ranges.some((range) => tag !== null && isWithin(tag, range));
  return [{ path: ['language'], tests, accepts: (article) => takes(article.language), field: 'inLanguage' }];
}

function isWithin(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
}

function sectionConditions({ section }: ArticleFilter): Condition[] {
  if (section === undefined) return [];
  const tests = valuesOf('section', section);
  const accepts = (article: ArticleSummary) => article.section !== null && tests.includes(article.section);
  return [{ path: ['section'], tests, accepts, field: 'articleSection' }];
}

function licenseConditions(filter: ArticleFilter): Condition[] {
  const conditions: Condition[] = [];
  const field = 'license';
  if (filter.license !== undefined) {
    const tests = valuesOf('license', filter.license);
    const accepts = ({ license: { identifier } }: ArticleSummary) =>
      identifier !== null && tests.includes(identifier);
    conditions.push({ path: ['license', 'identifier'], tests, accepts, field });
  }
  for (const answer of ANSWERS) {
    const wanted = filter[answer];
    if (wanted === undefined) continue;
    const accepts = ({ license }: ArticleSummary) => license[answer] === wanted;
    conditions.push({ path: ['license', answer], tests: [wanted], accepts, field });
  }
  if (conditions.length === 0) return [];
  const tests = [{ 'anything-but': [NOT_THE_ARTICLE] }];
  const accepts = ({ license }: ArticleSummary) => license.scope !== NOT_THE_ARTICLE;
  return [...conditions, { path: ['license', 'scope'], tests, accepts, field }];
}

function imageConditions({ imageRights }: ArticleFilter): Condition[] {
  return ANSWERS.flatMap((answer) => {
    const wanted = imageRights?.[answer];
    if (wanted === undefined) return [];
    const accepts = (article: ArticleSummary) => article.imageRights[answer] === wanted;
    return [{ path: ['imageRights', answer], tests: [wanted], accepts, field: 'image' }];
  });
}

function reservationConditions({ reservations }: ArticleFilter): Condition[] {
  return RESERVATIONS.flatMap((right) => {
    const wanted = reservations?.[right];
    if (wanted === undefined) return [];
    const accepts = (article: ArticleSummary) => article.reservations[right] === wanted;
    return [{ path: ['reservations', right], tests: [wanted], accepts, field: 'rightsReservations' }];
  });
}

function pageTypeConditions({ pageType }: ArticleFilter): Condition[] {
  if (pageType === undefined) return [];
  const tests = valuesOf('pageType', pageType);
  const accepts = (article: ArticleSummary) => article.pageType !== null && tests.includes(article.pageType);
  return [{ path: ['pageType'], tests, accepts, field: 'pageType' }];
}

function lengthConditions({ minWords }: ArticleFilter): Condition[] {
  if (minWords === undefined) return [];
  if (!Number.isFinite(minWords)) throw new RangeError(`minWords: expected a number, found ${minWords}`);
  const tests = [{ numeric: ['>=', minWords] }];
  const accepts = ({ counts }: ArticleSummary) => counts.words >= minWords;
  return [{ path: ['counts', 'words'], tests, accepts, field: 'wordCount' }];
}
