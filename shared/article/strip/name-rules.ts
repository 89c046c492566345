/** A rule that knows a part of a page by what the page itself calls it. */
export interface NameRule {
  /** Stable name, kebab-case: it stands on the ledger. */
  readonly rule: string;
  /** Why, in words for the people who look at what was removed. */
  readonly reason: string;
  /** Where the part goes that is not simply removed. */
  readonly place?: 'related' | 'metadata';
  /** Class and id, in lower case, words of a name joined by hyphens. */
  readonly names?: Names;
  readonly tags?: ReadonlySet<string>;
  readonly roles?: ReadonlySet<string>;
  /** True where the part may stand in a line of text: a share link, a date. */
  readonly inline?: true;
  /** True where the part is no content on any kind of page. */
  readonly firm?: true;
  /** True where the part is so called for how it moves or what it sorts: with prose in it, it is content. */
  readonly proseless?: true;
  /** What its text has, and that only above the article's first paragraph, where the name alone could mean other things. */
  readonly above?: RegExp;
  /** True where no wrapper of a page is called so: it may hold any share of the page. */
  readonly certain?: true;
}

/** What a part is called: alternatives as regular expression source, and the pattern made of them. */
export interface Names {
  readonly words: string;
  readonly pattern: RegExp;
}

/**
 * Words that end a name: `post-share`, `share-buttons-2`, but not `share-price`. What follows a name says what it is
 * made of or looks like; only a number may.
 */
const named = (words: string): Names => ({
  words,
  pattern: new RegExp(`(?:^|[\\s-])(?:${words})(?:-?\\d+)?(?=\\s|$)`),
});

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What rules that know the same part by names of several kinds say of it. */
const COOKIE_NOTICE = {
  rule: 'cookie-notice',
  firm: true,
  reason: 'a notice about cookies or consent',
} as const;
const RELATED = { rule: 'related', reason: 'links to other articles', place: 'related' } as const;
const BYLINE = {
  rule: 'byline',
  inline: true,
  reason: 'author, date and reading time, read into the metadata',
  place: 'metadata',
} as const;

/** What follows the name of filters, for what they are made of. */
const FILTER_PARTS =
  '(?:list|items?|bar|groups?|panel|section|container|wrap|wrapper|block|menu|drawer|form|widget|sidebar|content|options?|values?|checkbox|label|title|header|name|by)';

/** Parts of a page that are not its article, most telling first: the first rule that fits an element names it. */
export const NAME_RULES: readonly NameRule[] = [
  {
    rule: 'comments',
    reason: 'readers’ comments and the form to write one',
    names: named(
      'comments?(?:-?(?:list|area|section|form|box|wrap|wrapper|thread|container|respond|holder|block|content|body|template|reply|embed))?|commentlist|commentform|disqus(?:-thread)?|respond|fb-comments|livefyre|coral-talk|discussion-thread|replies|reply-(?:form|title|list)',
    ),
  },
  {
    rule: 'reviews',
    reason: 'customers’ reviews of what the page offers',
    names: named(
      'reviews|reviews-?(?:list|section|container|wrap|wrapper|block|tab|panel|widget|area|content|body|cards?|form|header|summary|stats|carousel|slider|modal|main|details)|review-?(?:list|items?|text|form|entry|stats|carousel|slider)|customer-review|user-review|buyer-review|guest-review|individual-review|okereviews(?:-[\\w-]+)?|jdgm-[\\w-]+|yotpo(?:-[\\w-]+)?|bv-(?:content|rnr)[\\w-]*|stamped-[\\w-]+|spr-[\\w-]+|loox-[\\w-]+|kundenbewertung(?:en)?|bewertungen|avis-?clients?|opiniones|recensioni',
    ),
  },
  {
    rule: 'share-bar',
    firm: true,
    inline: true,
    reason: 'buttons to share or follow',
    names: named(
      'share|sharing|shares|sharer|sharedaddy|share-?(?:bar|buttons?|links?|tools?|this|icons?|box|post|block|list|wrap|wrapper)|addtoany|addthis|a2a-kit|socials?|social-?(?:media|share|sharing|links?|icons?|buttons?|bar|follow|list|nav|networks?)|follow-?(?:us|me|button|links?|box)?|sns|gnews-follow|whatsapp-channel|shareaholic|heateor|ssba|post-share',
    ),
  },
  {
    rule: 'newsletter',
    reason: 'an invitation to sign up or subscribe',
    names: named(
      'newsletters?|news-letter|subscribe|subscribe-?(?:box|form|widget|block|cta)|subscription(?:-?(?:widget|form|box|block|prompt|card|cta)(?:-?wrap(?:per)?)?)?|signup|sign-up|mailing-?list|mailchimp|mc4wp|mc-embed|opt-?in|optin-?(?:box|form|monster)|email-?(?:signup|form|capture|subscribe)|hs-form|convertkit|klaviyo|lead-?(?:form|magnet|capture)',
    ),
  },
  {
    ...COOKIE_NOTICE,
    certain: true,
    names: named(
      'cookies?-?(?:law|consent|notice|banner|dialog|manager|popup|modal|message|overlay|compliance)(?:-(?:banner|bar|box|body|container|content|dialog|inner|modal|overlay|popup|text))?|cookie-?bar|cookie-law-info-[\\w-]+|cli-(?:bar-container|modal|settings-popup)|wt-cli-[\\w-]+|consent-?(?:notice|banner|bar|box|dialog|manager|popup|modal|overlay)|gdpr-?(?:notice|banner|bar|popup|modal|overlay|consent)|onetrust-(?:consent-sdk|banner-sdk|pc-sdk)|ot-(?:sdk|pc|acc|tab)-[\\w-]+|cookiebot|cybot-cookiebot-\\w+|cky-(?:consent|modal|overlay)[\\w-]*|cmplz-(?:cookiebanner|manage-consent)[\\w-]*|didomi-(?:host|popup|notice)[\\w-]*|qc-cmp2?-[\\w-]+|osano-cm-[\\w-]+|iubenda-cs-[\\w-]+|truste-[\\w-]+|usercentrics-root',
    ),
  },
  {
    ...COOKIE_NOTICE,
    names: named(
      'cookies?(?:-?\\w+)?|cookie-(?:law|consent|notice|banner|bar|policy|popup|modal|message|settings|overlay|compliance)-[\\w-]+|consent|gdpr(?:-[\\w-]+)?|ccpa|onetrust(?:-[\\w-]+)?|cky(?:-[\\w-]+)?|cmplz-[\\w-]+|didomi(?:-[\\w-]+)?|usercentrics(?:-[\\w-]+)?|privacy-?(?:notice|banner)',
    ),
  },
  {
    rule: 'advertisement',
    inline: true,
    reason: 'an advertisement or a sponsored place',
    names: named(
      'ads?|ad-?(?:wrap|wrapper|slot|unit|box|container|banner|block|space|label|zone|placement|script|area|break|sense|choices)|advert|adverts|advertisements?|advertising|advertorial|adsbygoogle|adsense|adslot|adbox|sponsors?|sponsored|sponsorship|promo|promos|promobox|promo-?(?:bar|banner|strip|message)(?:-[\\w-]+)?|promotion|dfp|gpt-ad|google-auto-placed|outbrain|taboola|teads|mgid|revcontent|zergnet|affiliate-?(?:box|disclosure|notice)|commercial|skyscraper|leaderboard',
    ),
    tags: setOf('ins-ad'),
  },
  {
    rule: 'breadcrumb',
    firm: true,
    inline: true,
    reason: 'the path from the front page to this page',
    names: named('breadcrumbs?|bread-crumbs?|crumbs?|crumb-?trail|breadcrumb-?\\w+'),
  },
  {
    ...RELATED,
    names: named(
      'related|hat-?notes?|related-?(?:posts?|articles?|stories|content|links?|news|reading|items?|topics?|block|section|wrap)|relatedposts|recommend(?:ed|ations?|s)?|recommended-?\\w+|recirc|recirculation|read-?(?:more|also|next|on)-?\\w*|more-?(?:from|stories|articles|news|posts|on|in|like|reading|to-explore)|you-?(?:may|might)-?(?:also-)?like|also-?(?:like|read)|see-?also|most-?(?:read|popular|viewed|shared|recent)|popular|popular-?(?:posts?|articles?|stories)|trending|latest-?(?:posts?|news|articles?|stories)?|recent-?(?:posts?|articles?|news|stories|entries)|next-?(?:post|article|story|up)|prev(?:ious)?-?(?:post|article|story)|post-?(?:nav|navigation|navi|pagination|links)|nav-?links|up-next|further-reading|similar-?(?:posts?|articles?|stories)?|yarpp|jp-relatedposts|crp-related|teasers?|onward|suggested|suggestions|keep-reading|discover-more|inline-related|other-?(?:posts?|news|articles?|stories)',
    ),
  },
  {
    ...RELATED,
    proseless: true,
    names: named('carousel|swiper|slick'),
  },
  {
    rule: 'author-bio',
    reason: 'a note about the author',
    names: named(
      'author-?(?:bio|box|info|profile|card|description|details|about|area|block|wrap|section|desc|content|footer|biography)|about-?(?:the-)?author|authorbox|bio|biography|post-author-box|saboxplugin|saboxplugin-wrap|molongui|contributor-bio|writer-bio|abh-box|m-a-box|pp-author|multiple-authors',
    ),
  },
  {
    ...BYLINE,
    names: named(
      'byline|by-line|bylines|dateline|author|authors|author-?(?:name|link|meta|line|image|avatar|date)|post-?(?:meta|date|author|info|details|byline|data|time)|entry-?(?:meta|date|author|byline|info)|article-?(?:meta|date|author|byline|info|details|data|time|published)|blog-?(?:meta|date|author|info|post-meta|post-date|post-author)|single-?(?:meta|post-meta)|story-?(?:meta|date|byline)|news-?(?:date|meta|info)|meta|meta-?(?:data|info|date|author|line|wrap|wrapper|el|inner|bar|content)|metadata|page-meta|pub-?date|publish(?:ed)?-?(?:date|on|time|at|by|info)?|publication-?date|date-?(?:published|posted|line|time)|posted-?(?:on|by|at|in)?|timestamp|time-stamp|read-?(?:ing-)?time|time-?(?:to-)?read|min-?read|last-?(?:updated|modified)|updated-?(?:on|date|at)?|modified-?date|vcard|avatar|submitted|contributors?|written-?by|reviewed-?by',
    ),
  },
  {
    rule: 'writer-card',
    reason: 'who wrote a post, and the lines that they put under all of theirs',
    names: named(
      'post-?signature|user-?signature|message-?signature|forum-?signature|signature-?(?:text|content|container|wrap|wrapper|block|body)|user-?(?:info|card|details|extras|profile|stats)|message-?user(?:-?(?:info|details|extras|arrow|avatar))?|poster-?(?:info|profile)|post-?profile|postprofile-?\\w*|post-?user(?:-?info)?',
    ),
  },
  {
    ...BYLINE,
    proseless: true,
    names: named(
      'writer|reporter|columnist|autor|autores|autora|autorin|autoren|autore|autori|auteurs?|redacteur|verfasser|redakteur|redaktor|skribent|forfatter|kirjoittaja|szerzo|yazar|penulis|avtor|zuozhe|tac-gia|fecha|fecha-?(?:publicacion|noticia)|datum|datumzeile|datumsangabe|data-?(?:pubblicazione|publicacao|publikacji|post|articolo|noticia)|fechahora|publicado|pubblicato|publie-?le|veroeffentlicht|geplaatst|opublikowano|tarih|tanggal|pubtime|pub-?time|riqi|shijian|laiyuan',
    ),
  },
  {
    ...BYLINE,
    above: /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u,
    names: named('date|dates|datetime|date-?time|time|data|dato|dag|tid'),
  },
  {
    rule: 'tags',
    inline: true,
    proseless: true,
    reason: 'tags, categories and topics',
    names: named(
      'tags|tag-?(?:list|links?|cloud|container|wrap|items?)|tagcloud|taglist|post-?(?:tags?|categor(?:y|ies)|topics?|cats?)|entry-?(?:tags?|categor(?:y|ies)|footer|cats?|utility)|article-?(?:tags?|categor(?:y|ies)|topics?)|categor(?:y|ies)|cat-?links?|category-?(?:list|links?|label|tag)|categories-?(?:list|links)|topics|topic-?(?:list|tags?|links?)|keywords|labels|kicker|eyebrow|s-cats|rubric',
    ),
  },
  {
    rule: 'navigation',
    firm: true,
    reason: 'menus and links to other parts of the site',
    names: named(
      'nav|navs|navbar|nav-?(?:bar|menu|list|items?|wrap|wrapper|links?|container)|navi|navigation|menus?|main-?(?:nav|menu)|menu-?(?:items?|list|bar|wrap|container)|submenu|sub-?(?:menu|nav)|mega-?menu|dropdown-?menu|hamburger|offcanvas|off-canvas|pagination|pager|paging|page-?(?:nav|navi|navigation|numbers|links)|wp-pagenavi|skip-?(?:link|links|to|nav|navigation)|topnav|top-?(?:nav|menu|bar|links)|topbar|sidenav|side-?nav|sitemap|site-?(?:nav|navigation|menu|links)|quick-?links|utility-?(?:nav|bar|links)|language-?(?:switcher|selector|menu)|lang-?switcher|jump-?(?:links?|to|menu)|back-?to-?top|scroll-?(?:to-)?top|switcher|tab-?(?:list|nav)|tabs-?(?:nav|list)',
    ),
    tags: setOf('nav menu'),
    roles: setOf('navigation menu menubar tablist toolbar'),
  },
  {
    rule: 'contents-list',
    reason: 'the page’s own table of contents',
    names: named(
      'toc|toc-?(?:container|list|wrap|wrapper|box|title|widget|holder)|table-?of-?contents|tableofcontents|ez-toc|ez-toc-container|lwptoc|contents-?(?:list|menu|table)|in-this-(?:article|story|page)|on-this-page|rank-math-toc|ruby-table-contents|outline-?nav|page-?toc',
    ),
  },
  {
    rule: 'site-footer',
    firm: true,
    reason: 'the site’s footer',
    names: named(
      'footer|footers|site-?footer|page-?footer|global-?footer|main-?footer|footer-?(?:wrap|wrapper|widgets?|area|content|inner|container|menu|links|top|bottom|nav|section|main|bar)|colophon|site-?info|copyright|copyrights|copy-right|legal-?(?:links|notice|footer)|bottom-?bar|imprint',
    ),
    tags: setOf('footer'),
    roles: setOf('contentinfo'),
  },
  {
    rule: 'disclaimer',
    reason: 'a disclaimer of the site, not the article’s own words',
    names: named(
      'disclaimers?|disclaimer-?(?:text|box|block|wrap|wrapper|container|content|section|notice)|(?:legal|site|post|article|footer|medical|financial|risk|affiliate|investment)-?(?:disclaimers?|disclosures?)|disclosure-?(?:text|box|notice)|risk-?(?:warning|notice)|haftungsausschluss',
    ),
  },
  {
    rule: 'site-header',
    firm: true,
    reason: 'the site’s header',
    names: named(
      'site-?header|sticky-?header|masthead|main-?header|global-?header|header-?(?:top|main|bar|bottom|nav|menu|wrap|wrapper|inner|mobile|search|widgets?|area|logo|dropdown|layout)|mobile-?header|top-?header|navbar-?header|site-?(?:branding|title|logo|description|tagline)|logo|branding|announcement-?(?:bar)?|alert-?bar|notice-?bar|ticker|breaking-?news|notification-?(?:list|bar)?|notifications',
    ),
    roles: setOf('banner'),
  },
  {
    rule: 'sidebar',
    reason: 'a column beside the article',
    names: named(
      'sidebar|side-?bar|sidebars|sidebar-?(?:wrap|wrapper|inner|widget|content|area|right|left|primary|secondary|main|container|block|box|section)|right-?(?:rail|sidebar|column|col|side)|left-?(?:rail|sidebar|nav)|rail|side-?(?:column|col|panel|rail)|aside|secondary|widget-?area|sticky-?(?:bar|sidebar|footer|ad)',
    ),
    roles: setOf('complementary'),
  },
  {
    rule: 'dialog',
    firm: true,
    reason: 'a dialog laid over the page',
    names: named(
      'modals?|modal-?(?:dialog|content|body|header|footer|wrap|wrapper|window)|popups?|pop-?up|popup-?\\w+|overlays?|dialog|paywall|pay-wall|regwall|login|log-in|login-?(?:form|box|modal)|signin|sign-in|registration|account-?menu|toast|snackbar|interstitial|tooltip|tooltips|popover',
    ),
    tags: setOf('dialog'),
    roles: setOf('dialog alertdialog alert tooltip'),
  },
  {
    rule: 'cart',
    reason: 'a shopping cart',
    names: named(
      'mini-?(?:cart|basket)|side-?cart|ajax-?cart|shopping-?(?:cart|basket|bag)|cart-?(?:drawer|dropdown|popup|modal|sidebar|flyout|contents?|items?|summary|notification|widget|empty|footer)|basket-?(?:contents?|items?|summary)|wish-?list|warenkorb|panier|carrito|carrello',
    ),
  },
  {
    rule: 'filter',
    reason: 'what a list can be narrowed down or sorted by',
    names: named(
      `filters(?:-?${FILTER_PARTS})?|filter-?${FILTER_PARTS}|facets?(?:-?${FILTER_PARTS})?|refinements?(?:-?${FILTER_PARTS})?|sort-?(?:by|bar|options?|select|order|menu|dropdown)|sorting`,
    ),
  },
  {
    rule: 'search',
    reason: 'a search box',
    names: named(
      'search|searchform|search-?(?:form|box|bar|field|wrap|wrapper|container|icon|toggle|results-count|modal|overlay|widget)',
    ),
    roles: setOf('search'),
    tags: setOf('search'),
  },
  {
    rule: 'page-tools',
    inline: true,
    proseless: true,
    reason: 'tools of the page: print, text size, listen, rate',
    names: named(
      'tools|toolbar|tool-?bar|article-?(?:tools|actions|utility)|print|print-?(?:button|link|only|icon)|printfriendly|font-?(?:size|resize|resizer)|text-?(?:size|resize)|resizer|listen|audio-?(?:player|article|button)|text-to-speech|tts|ratings?|star-?rating|kk-star-ratings|post-?ratings?|reactions?|likes?|like-?(?:button|box|count)|votes?|voting|vote-?(?:counts?|cell|box|buttons?|controls?)|bookmark|save-?(?:button|article|for-later)|copy-?(?:link|url|button)|actions|action-?(?:bar|buttons)|view-?(?:count|counter)|post-?views|views-?count|was-this-helpful|helpful|feedback|survey|poll|donate|donation|edit-?(?:link|section|page)|editsection|mw-editsection|feedback-?form|toggle|controls?|player-controls|countdown|progress-?bar',
    ),
  },
];
