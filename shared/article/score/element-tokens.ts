import type { Element } from 'domhandler';

/** Words in the class, id, role or tag of an element, by what they speak of. The order is that of the bits and of the features. */
export const TOKEN_KINDS = [
  'article',
  'body',
  'navigation',
  'footer',
  'header',
  'aside',
  'comments',
  'related',
  'share',
  'byline',
  'promotion',
  'card',
  'dialog',
] as const;

const PATTERNS: Readonly<Record<(typeof TOKEN_KINDS)[number], RegExp>> = {
  article: /article|hentry|\bpost\b|blogpost|story|\bentry\b|single-|\bmain\b|role-main/,
  body: /content|body|\btext\b|prose|markdown|rich-?text|\bcopy\b|description|wysiwyg|editor|paragraph/,
  navigation: /\bnav|menu|breadcrumb|pagination|\bpager|\btoc\b|tabs?\b|sitemap|skip-/,
  footer: /foot|copyright|colophon|legal|disclaimer/,
  header: /\bhead|header|masthead|banner|topbar|\bhero/,
  aside: /side|aside|\brail|widget|sticky|\bsecondary\b|complementary/,
  comments: /comment|disqus|respond|reply|review|rating|forum|discussion/,
  related: /related|recommend|more-|\bmore\b|also|popular|latest|recent|trending|similar|next|recirc|suggest/,
  share: /share|social|follow|facebook|twitter|instagram|linkedin/,
  byline: /author|byline|\bbio|meta\b|meta-|\bdate|time|avatar|profile|tags?\b|categor|publish|posted/,
  promotion:
    /\bads?\b|advert|sponsor|promo|newsletter|subscri|sign-?up|\bcta|offer|donat|affiliate|shop|cart|product|price/,
  card: /card|teaser|\bgrid|carousel|slide|swiper|tile|\bitems?\b|\blist|gallery|thumb|loop|feed/,
  dialog:
    /modal|popup|pop-up|overlay|dialog|cookie|consent|gdpr|tooltip|alert|login|\bform|search|button|btn|toolbar|tools/,
};

const CAMEL = /([a-z])([A-Z])/g;
const JOINTS = /[_/.]+/g;
/** Longest class and id text read, in characters: longer ones are generated utility classes. */
const MAX_NAMES = 300;
/** Spellings kept between pages: sites repeat their classes, and the map must not grow without end. */
const MAX_KNOWN = 20_000;
const known = new Map<string, number>();

/** The kinds of names that an element bears, as bits in the order of TOKEN_KINDS. */
export function tokensOf(element: Element): number {
  const { attribs, name } = element;
  const given = `${name === 'div' || name === 'p' || name === 'li' ? '' : name} ${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['role'] ?? ''}`;
  const before = known.get(given);
  if (before !== undefined) return before;
  const names = given.slice(0, MAX_NAMES).replace(CAMEL, '$1-$2').toLowerCase().replace(JOINTS, '-');
  let bits = 0;
  for (let kind = 0; kind < TOKEN_KINDS.length; kind++) {
    const pattern = TOKEN_KINDS[kind];
    if (pattern !== undefined && PATTERNS[pattern].test(names)) bits |= 1 << kind;
  }
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(given, bits);
  return bits;
}
