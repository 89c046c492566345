import type { ParsedPage } from '../../page/parsed-page.ts';
import { metaOf, surveyOf } from '../metadata/page-survey.ts';
import type { Outline } from '../strip/outline.ts';
import { type WordSet, wordsOf } from './block-scanner.ts';
import { countPrices } from './count-prices.ts';
import { countTags } from './count-tags.ts';

/** Longest JSON-LD looked through for types, in characters. */
const MAX_JSON = 20_000;
/** Longest title compared with blocks, in characters. */
const MAX_WORDS = 600;

const JSON_KINDS = [
  /"(?:[A-Za-z]*Article|BlogPosting|Report|Recipe)"/,
  /"(?:Product|Offer|AggregateOffer)"/,
  /"(?:DiscussionForumPosting|QAPage|Question|Comment)"/,
  /"(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog)"/,
  /"(?:FAQPage|Service|LocalBusiness|AboutPage|ContactPage)"/,
] as const;

/** What a page says of itself: its kind, and the words of its title. */
export interface PageFacts {
  readonly title: WordSet;
  /** 1 `og:type` article, 2 website, 3 another, 0 none. */
  readonly openGraph: number;
  /** JSON-LD types, as bits in the order of JSON_KINDS. */
  readonly jsonKinds: number;
  readonly hasDate: number;
  /** How often some tags stand in the body. */
  readonly tags: ReadonlyMap<string, number>;
  readonly prices: number;
}

export function pageFacts(page: ParsedPage, outline: Outline): PageFacts {
  const survey = surveyOf(page);
  const type = metaOf(survey, 'og:type').toLowerCase();
  const json = survey.jsonLd.map((text) => text.slice(0, MAX_JSON)).join(' ');
  let jsonKinds = 0;
  for (const [bit, pattern] of JSON_KINDS.entries()) if (pattern.test(json)) jsonKinds |= 1 << bit;
  const published = ['article:published_time', 'date', 'datepublished', 'article:modified_time'];
  return {
    title: wordsOf(`${survey.title ?? ''} ${metaOf(survey, 'og:title')}`.slice(0, MAX_WORDS)),
    openGraph: type === '' ? 0 : type === 'article' ? 1 : type === 'website' ? 2 : 3,
    jsonKinds,
    hasDate: published.some((key) => metaOf(survey, key) !== '') ? 1 : 0,
    tags: countTags(outline),
    prices: countPrices(outline),
  };
}
