/** What the address that a page gives for itself looks like. */
export interface AddressShape {
  readonly known: boolean;
  /** Segments of the path; 0 for the start page. */
  readonly depth: number;
  readonly hasDate: boolean;
  readonly hasNumber: boolean;
  readonly hasQuery: boolean;
  /** Words of the last segment. */
  readonly words: number;
  readonly kinds: number;
}

/** What the first label of a host, or a segment of a path, says of what stands there, in the order of the bits. */
export const ADDRESS_KINDS = ['article', 'listing', 'product', 'forum', 'documentation', 'service'] as const;

const PATH: Readonly<Record<(typeof ADDRESS_KINDS)[number], RegExp>> = {
  article:
    /\/(?:blog|blogs|news|articles?|stor(?:y|ies)|posts?|magazine|aktuelles|nachrichten|artikel|actualites?|noticias|notizie|nieuws|insights?|opinion|features?|press|reviews?|recipes?|learn|resources|guides?)\//,
  listing:
    /\/(?:categor(?:y|ies)|categoria|kategorie|categorie|collections?|tags?|topics?|archives?|search|browse|c|l|list|shop|store|jobs|rubrik|thema|index|page)(?:\/|$)|\/(?:blog|news|recipes|articles|stories|shop)\/?$/,
  product:
    /\/(?:products?|dp|p|item|itm|produkte?|produits?|productos?|prodott[oi]|produtos?|pd|sku|gp|app)\//,
  forum:
    /\/(?:forums?|foro|threads?|topic|t|questions|comments|discussions?|community|talk|viewtopic\.php|showthread\.php|showtopic[^/]*|boards?|q|post)(?:\/|$|\?)|showthread|viewtopic|showtopic|[?&]topic=|\?\/topic/,
  documentation:
    /\/(?:docs?|documentation|manual|reference|wiki|handbook|tutorials?|api|guide|howto|man|help|hc|kb|book|dokumentation|spec|sdk|userguide|usersguide|stable|latest)(?:\/|$)/,
  service:
    /\/(?:services?|solutions?|pricing|leistungen|about|about-us|contact|platform|dienstleistungen|servicios|servizi|servicos|industries|features|tools?|use-cases|products|programs?|departments?|business|company)(?:\/|$)/,
};
const HOST: Readonly<Record<(typeof ADDRESS_KINDS)[number], RegExp>> = {
  article: /^(?:blogs?|news|magazine)\./,
  listing: /^(?:jobs|lists?)\./,
  product: /^(?:shop|store|buy)\./,
  forum: /^(?:forums?|community|discuss|discussions?|answers|talk|bbs|foro)\./,
  documentation:
    /^(?:docs?|developers?|wiki|help|support|api|learn|manual|guides?|devdocs|reference)\.|readthedocs/,
  service: /^(?:app|business|my|pro)\./,
};
const DATE = /\/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]|$)/;
const NUMBER = /\d{5,}/;
const WORD_GAP = /[-_+]|%20/;

const UNKNOWN: AddressShape = {
  known: false,
  depth: 0,
  hasDate: false,
  hasNumber: false,
  hasQuery: false,
  words: 0,
  kinds: 0,
};

export function addressShape(address: string | undefined): AddressShape {
  if (address === undefined || !URL.canParse(address)) return UNKNOWN;
  const { host, pathname, search } = new URL(address.toLowerCase());
  const path = `${pathname}${search}`;
  const segments = pathname.split('/').filter((segment) => segment !== '');
  let kinds = 0;
  for (const [bit, kind] of ADDRESS_KINDS.entries())
    if (PATH[kind].test(path) || HOST[kind].test(host)) kinds |= 1 << bit;
  return {
    known: true,
    depth: segments.length,
    hasDate: DATE.test(path),
    hasNumber: NUMBER.test(path),
    hasQuery: search !== '',
    words: (segments.at(-1) ?? '').split(WORD_GAP).length,
    kinds,
  };
}
