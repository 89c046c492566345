import { type Element, isTag } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { readJsonLd } from '../metadata/json-ld.ts';
import { metaOf, surveyOf } from '../metadata/page-survey.ts';

/** What a page or its markup declares of itself in words for machines, and the software it says it is made with. */
export interface DeclaredKinds {
  /** schema.org types of the JSON-LD nodes that describe the page itself. */
  readonly jsonTypes: ReadonlySet<string>;
  /** Products and offers anywhere in the JSON-LD. */
  readonly products: number;
  readonly openGraph: string;
  readonly generator: string;
  /** Class and id of `html` and `body`, lower case. */
  readonly names: string;
  readonly hasPublished: boolean;
  readonly hasPrice: boolean;
  readonly times: number;
  readonly bylines: number;
  readonly headings: number;
  /** Elements with `itemprop`, by kind of property. */
  readonly prices: number;
  readonly comments: number;
  readonly titleWords: number;
  readonly isQuestion: boolean;
}

const PUBLISHED = ['article:published_time', 'date', 'datepublished', 'parsely-pub-date', 'dc.date'];
const PRICES = ['product:price:amount', 'og:price:amount', 'product:availability'];
const COMMENT_PROPERTY = /^(?:comment|suggestedAnswer|acceptedAnswer|answerCount|commentCount|upvoteCount)$/;
const PRICE_PROPERTY = /^(?:price|priceCurrency|offers|availability|sku)$/;
const SPACES = /\s+/;
const QUESTION = /[?？؟]/;
/** Characters of class names looked at, and of the title. */
const MAX_NAMES = 600;
const MAX_TITLE = 300;

export function declaredKinds(page: ParsedPage): DeclaredKinds {
  const survey = surveyOf(page);
  const jsonTypes = new Set<string>();
  let products = 0;
  for (const { types, depth } of readJsonLd(page).nodes)
    for (const type of types) {
      if (depth === 0) jsonTypes.add(type);
      if (type === 'Product') products++;
    }
  let prices = 0;
  let comments = 0;
  for (const { element } of survey.properties) {
    const property = element.attribs['itemprop'] ?? '';
    if (PRICE_PROPERTY.test(property)) prices++;
    else if (COMMENT_PROPERTY.test(property)) comments++;
  }
  const title = (survey.title ?? '').slice(0, MAX_TITLE);
  const html = survey.html?.attribs ?? {};
  const body = survey.html?.children.find((child): child is Element => isTag(child) && child.name === 'body');
  const bodyNames = body?.attribs ?? {};
  return {
    jsonTypes,
    products,
    openGraph: metaOf(survey, 'og:type').toLowerCase(),
    generator: metaOf(survey, 'generator').toLowerCase(),
    names: `${html['class'] ?? ''} ${html['id'] ?? ''} ${bodyNames['class'] ?? ''} ${bodyNames['id'] ?? ''}`
      .slice(0, MAX_NAMES)
      .toLowerCase(),
    hasPublished: PUBLISHED.some((key) => survey.metasByKey.has(key)),
    hasPrice: PRICES.some((key) => survey.metasByKey.has(key)),
    times: survey.times.length,
    bylines: survey.bylines.length,
    headings: survey.headings.length,
    prices,
    comments,
    titleWords: title.split(SPACES).length,
    isQuestion: QUESTION.test(title),
  };
}
