import { count, type PageFeature, pageOf, sign } from './page-feature.ts';

type Kinds = ReadonlyArray<readonly [name: string, pattern: RegExp]>;

const JSON_KINDS: Kinds = [
  ['article', /^(?:\w{0,40}Article|\w{0,20}BlogPosting|Report|Recipe|Review|HowTo)$/],
  ['product', /^(?:Product|ProductGroup|IndividualProduct|Offer|AggregateOffer|VideoGame|Book|Car)$/],
  ['forum', /^(?:DiscussionForumPosting|QAPage|Question)$/],
  ['listing', /^(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog|Blog)$/],
  ['documentation', /^(?:TechArticle|APIReference|LearningResource)$/],
  [
    'service',
    /^(?:FAQPage|\w{0,20}Service|LocalBusiness|AboutPage|ContactPage|SoftwareApplication|WebApplication)$/,
  ],
  ['page', /^(?:WebPage|WebSite|Organization)$/],
];
const MARKUP_KINDS: Kinds = [
  ['article', /(?:Article|BlogPosting)$/],
  ['product', /^Product$/],
  ['forum', /^(?:QAPage|Question|Answer|Comment|DiscussionForumPosting)$/],
];
/** Software by the name it gives itself in `meta[name=generator]`. */
const GENERATORS: Kinds = [
  [
    'documentation',
    /docusaurus|sphinx|mkdocs|vuepress|vitepress|gitbook|mdbook|doxygen|asciidoctor|antora|mediawiki|docutils|javadoc|starlight|docfx|nextra/,
  ],
  ['forum', /discourse|phpbb|vbulletin|xenforo|mybb|simple machines|flarum|nodebb|invision|vanilla|lemmy/],
];
/** Class and id of `html` and `body`: templates name themselves there. */
const TEMPLATES: Kinds = [
  ['article', /single-post|\bpostid|\barticle\b|article-page|blog-post|post-template|\bstory\b|news/],
  ['product', /single-product|product-(?:page|template|detail)|template-product|\bproduct\b|page-product/],
  ['listing', /archive|category|collection|\btag-|\bblog\b|search-results|listing|tax-/],
  ['forum', /\bforum|thread|topic|question-page|\bdiscussion|\bcommunity|discourse/],
  ['documentation', /\bdocs?\b|docs-|documentation|wiki|\bsphinx|rustdoc|reference/],
  ['page', /page-template|\bpage-id|single-page|\bhome\b|landing/],
];

const some = (values: ReadonlySet<string>, pattern: RegExp): boolean => {
  for (const value of values) if (pattern.test(value)) return true;
  return false;
};

/** What the page declares of itself, for machines or in the names of its templates, and what its metadata has. */
export const DECLARED_FEATURES: readonly PageFeature[] = [
  ...JSON_KINDS.map(([kind, types]) =>
    sign(`json-${kind}`, `its JSON-LD describes ${pageOf(kind)}`, ({ declared }) =>
      some(declared.jsonTypes, types),
    ),
  ),
  count('json-products', 'products in its JSON-LD', ({ declared }) => declared.products),
  sign('open-graph-article', 'it calls itself an article (og:type)', ({ declared }) =>
    declared.openGraph.endsWith('article'),
  ),
  sign('open-graph-product', 'it calls itself a product (og:type)', ({ declared }) =>
    declared.openGraph.endsWith('product'),
  ),
  sign(
    'open-graph-website',
    'it calls itself a website (og:type)',
    ({ declared }) => declared.openGraph === 'website',
  ),
  ...MARKUP_KINDS.map(([kind, types]) =>
    sign(`markup-${kind}`, `its microdata describe ${pageOf(kind)}`, ({ layout }) =>
      some(layout.markupTypes, types),
    ),
  ),
  ...GENERATORS.map(([kind, pattern]) =>
    sign(`generator-${kind}`, `it is made with software for ${pageOf(kind)}`, ({ declared }) =>
      pattern.test(declared.generator),
    ),
  ),
  ...TEMPLATES.map(([kind, pattern]) =>
    sign(`template-${kind}`, `its template is named like that of ${pageOf(kind)}`, ({ declared }) =>
      pattern.test(declared.names),
    ),
  ),
  sign('meta-published', 'a publication date in its metadata', ({ declared }) => declared.hasPublished),
  sign('meta-price', 'a price in its metadata', ({ declared }) => declared.hasPrice),
  count('price-properties', 'prices in its microdata', ({ declared }) => declared.prices),
  count('comment-properties', 'comments in its microdata', ({ declared }) => declared.comments),
  count('times', 'dates marked as such', ({ declared }) => declared.times),
  count('bylines', 'names of authors', ({ declared }) => declared.bylines),
  count('main-headings', 'headings of the first and second level', ({ declared }) => declared.headings),
  count('title-words', 'words in its title', ({ declared }) => declared.titleWords),
  sign('title-question', 'its title is a question', ({ declared }) => declared.isQuestion),
  sign('author', 'it names its author', ({ metadata }) => metadata.author.length > 0),
  sign('date', 'it says when it was published', ({ metadata }) => metadata.datePublished !== undefined),
  sign('modified', 'it says when it was changed', ({ metadata }) => metadata.dateModified !== undefined),
];
