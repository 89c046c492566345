import * as fc from 'fast-check';
import type { ArticleEvent, ArticleFilter, ArticleSummary } from '../../events/index.ts';
import { ingestedExample } from './article-ingested.example.ts';

const PUBLISHERS = ['meridian-desk', 'harbour-times', 'north-wire'];
const SECTIONS = ['World', 'Sport'];
const TAGS = ['en', 'en-US', 'en-GB-oxendict', 'eng', 'de', 'zh-Hant'];
const RANGES = ['en', 'EN-us', 'de', 'zh', 'fr'];
const LICENSES = ['CC-BY-4.0', 'CC-BY-NC-4.0', 'CC0-1.0'];
const PAGE_TYPES = ['article', 'listing', 'other'];
const SCOPES = ['article', 'article-text', 'described-work'];

/** A record of the four answers, and one of the reservations: the same arbitrary for every field. */
const answers = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ attribution: value, commercialUse: value, derivatives: value, shareAlike: value });
const reservations = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ allRightsReserved: value, noai: value, noimageai: value, tdm: value, rsl: value });

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const answer = fc.constantFrom(true, false, null);
const anyOf = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 1 }));

/** What an event may say of an article: few values, so that a filter and an event often meet. */
export const article: fc.Arbitrary<ArticleSummary> = fc
  .record({
    publisher: fc.constantFrom(...PUBLISHERS),
    language: fc.constantFrom(...TAGS, null),
    section: fc.constantFrom(...SECTIONS, null),
    pageType: fc.constantFrom(...PAGE_TYPES, null),
    words: fc.integer({ min: 0, max: 4 }),
    license: fc.record({
      answers: answers(answer),
      identifier: fc.constantFrom(...LICENSES, null),
      scope: fc.constantFrom(...SCOPES),
    }),
    imageRights: answers(answer),
    reservations: reservations(fc.boolean()),
  })
  .map(({ words, license: { answers: flags, ...license }, ...rest }) => ({
    ...ingestedExample.data,
    ...rest,
    counts: { ...ingestedExample.data.counts, words },
    license: { ...ingestedExample.data.license, ...license, ...flags },
  }));

/** Filters over the same values. */
export const filter: fc.Arbitrary<ArticleFilter> = fc.record({
  types: maybe(fc.subarray(['ingested', 'updated', 'removed', 'rejected'] as const, { minLength: 1 })),
  publisher: maybe(anyOf(PUBLISHERS)),
  language: maybe(anyOf(RANGES)),
  section: maybe(anyOf(SECTIONS)),
  license: maybe(anyOf(LICENSES)),
  attribution: maybe(fc.boolean()),
  commercialUse: maybe(fc.boolean()),
  derivatives: maybe(fc.boolean()),
  shareAlike: maybe(fc.boolean()),
  imageRights: maybe(answers(maybe(fc.boolean()))),
  reservations: maybe(reservations(maybe(fc.boolean()))),
  pageType: maybe(anyOf(PAGE_TYPES)),
  minWords: maybe(fc.integer({ min: 0, max: 4 })),
});

/** Fields that `changed` may name. */
const FIELDS = [
  'headline',
  'license',
  'image',
  'inLanguage',
  'articleSection',
  'rightsReservations',
  'wordCount',
  'pageType',
];

/** Events of each kind. */
export const event: fc.Arbitrary<ArticleEvent> = fc
  .record({
    kind: fc.constantFrom('ingested', 'updated', 'removed', 'rejected'),
    article,
    changed: fc.subarray(FIELDS, { minLength: 1 }),
  })
  .map(({ kind, article: data, changed }): ArticleEvent => {
    const { publisher, key, record } = data;
    const page = { publisher, key, record };
    if (kind === 'ingested') return { ...ingestedExample, data };
    if (kind === 'updated') {
      return { ...ingestedExample, type: 'faircopy.article.updated.v1', data: { ...data, changed } };
    }
    if (kind === 'removed') return { ...ingestedExample, type: 'faircopy.article.removed.v1', data: page };
    const verdict = { reason: 'empty', detail: 'expected a page, found nothing' };
    return { ...ingestedExample, type: 'faircopy.article.rejected.v1', data: { ...page, ...verdict } };
  });
