import type { Document } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { isObject, type JsonLdNode, readJsonLd, textOf } from './json-ld.ts';

const PAGE = /^(?:MedicalWebPage|AboutPage|ItemPage|ProfilePage|CollectionPage|WebPage)$/;
/** Types of nodes that are the page's article, best first; any other `…Article` or `…Posting` counts like the first. */
const RANK: ReadonlyArray<readonly [pattern: RegExp, rank: number]> = [
  [/(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report)$/, 0],
  [
    /^(?:Recipe|HowTo|Review|Course|Book|Guide|Chapter|CreativeWork|QAPage|FAQPage|Question|LearningResource|PodcastEpisode|VideoObject)$/,
    1,
  ],
  [PAGE, 2],
];
/** Nodes under these keys describe other things than the page. */
const ELSEWHERE =
  /\.(?:comment|review|reviews|hasPart|isPartOf|itemListElement|mentions|citation|relatedLink|about|itemReviewed|suggestedAnswer|acceptedAnswer|subjectOf|image|publisher|author|isBasedOn|associatedMedia|potentialAction|breadcrumb|offers|blogPost|video|workExample|primaryImageOfPage)\b/;

/**
 * The JSON-LD nodes that describe the page's own article, best first: articles before other works before the page
 * itself; nodes within other nodes and lists of articles left out.
 */
export function articleNodes(page: ParsedPage): readonly JsonLdNode[] {
  const known = cache.get(page.document);
  if (known !== undefined) return known;
  const found = findArticleNodes(page);
  cache.set(page.document, found);
  return found;
}

const cache = new WeakMap<Document, readonly JsonLdNode[]>();

function findArticleNodes(page: ParsedPage): JsonLdNode[] {
  const ranked = readJsonLd(page).nodes.flatMap((node) => {
    if (ELSEWHERE.test(node.where)) return [];
    const rank = rankOf(node);
    return rank === null ? [] : [{ node, rank }];
  });
  const articles = ranked.filter(({ rank }) => rank === 0);
  // Several articles side by side are a list, unless they say of themselves that they are one and the same.
  const headlines = new Set(
    articles.map(({ node }) => textOf(node.object['headline']) ?? textOf(node.object['name'])),
  );
  const kept = headlines.size > MAX_ARTICLES ? ranked.filter(({ rank }) => rank !== 0) : ranked;
  return kept.toSorted((a, b) => a.rank - b.rank).map(({ node }) => node);
}

/** More different headlines than this at the top are a listing. */
const MAX_ARTICLES = 3;

function rankOf(node: JsonLdNode): number | null {
  const ranks = node.types.flatMap((type) =>
    RANK.filter(([pattern]) => pattern.test(type)).map(([, rank]) => rank),
  );
  return ranks.length === 0 || !isObject(node.object) ? null : Math.min(...ranks);
}

/** Whether a node describes the page rather than an article on it. Publishing systems stamp such nodes on every page, with the day the page was put up. */
export const isPageNode = ({ types }: JsonLdNode): boolean => types.every((type) => PAGE.test(type));
