import { keywordFinder } from './keyword-finder.ts';

/** Words in the class, id, role or tag of an element, by what they speak of. The order is that of the bits and of the features. */
const TOKENS = {
  article: 'article|hentry| post |blogpost|story| entry |single-| main |role-main',
  body: 'content|body| text |prose|markdown|richtext|rich-text| copy |description|wysiwyg|editor|paragraph',
  navigation: ' nav|menu|breadcrumb|pagination| pager| toc |tab |tabs |sitemap|skip-',
  footer: 'foot|copyright|colophon|legal|disclaimer',
  header: ' head|header|masthead|banner|topbar| hero',
  aside: 'side|aside| rail|widget|sticky| secondary |complementary',
  comments: 'comment|disqus|respond|reply|review|rating|forum|discussion',
  related: 'related|recommend|more-| more |also|popular|latest|recent|trending|similar|next|recirc|suggest',
  share: 'share|social|follow|facebook|twitter|instagram|linkedin',
  byline: 'author|byline| bio|meta |meta-| date|time|avatar|profile|tag |tags |categor|publish|posted',
  promotion:
    ' ad | ads |advert|sponsor|promo|newsletter|subscri|signup|sign-up| cta|offer|donat|affiliate|shop|cart|product|price',
  card: 'card|teaser| grid|carousel|slide|swiper|tile| item | items | list|gallery|thumb|loop|feed',
  dialog:
    'modal|popup|pop-up|overlay|dialog|cookie|consent|gdpr|tooltip|alert|login| form|search|button|btn|toolbar|tools',
};

/** The kinds of names, in the order of their bits. */
export const TOKEN_KINDS = Object.keys(TOKENS);

/** The kinds of names in a text of names, as bits in the order of TOKEN_KINDS. */
export const tokensIn = keywordFinder(Object.values(TOKENS));
