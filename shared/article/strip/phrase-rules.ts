import { LONGEST_IN_THE_WORLD, WORLD_HEADINGS, WORLD_PHRASES, worldPhrase } from './world-phrases.ts';

/** A rule that knows a short block by its words. */
export interface PhraseRule {
  readonly rule: string;
  readonly reason: string;
  readonly place?: 'related' | 'metadata';
  /** Matched on the block's whole text, white space collapsed. */
  readonly phrase: RegExp;
  /** Longest block it is tried on, in characters. */
  readonly longest: number;
}

/** Short blocks that are no part of an article's text, in the languages most pages are written in. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    rule: 'advertisement',
    reason: 'a label of an advertisement',
    longest: 60,
    phrase:
      /^[\s\-–—•*[(]*(?:advertisements?|advertorial|ads?|sponsored(?: content| post| links?)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklama|реклама|広告|ad feedback|(?:story|article) continues (?:below|after).{0,30}|continue reading below.{0,20}|scroll to continue.{0,30})[\s\-–—•*\]):]*$/i,
  },
  {
    rule: 'reading-time',
    reason: 'the reading time, told apart from the text',
    place: 'metadata',
    longest: 60,
    phrase:
      /^(?:(?:estimated )?(?:read(?:ing)?[ -]?time|lesezeit|temps de lecture|tiempo de lectura)\s*:?\s*)?(?:about |~|<\s?|ca\. )?\d{1,3}(?:\s?[-–]\s?\d{1,3})?[ -]?(?:min(?:ute)?s?\.?|minuten|minutos|minuti)(?:[ -](?:read|reading|to read|lesezeit|de lectura|de lecture|di lettura|leestijd))?$/i,
  },
  {
    rule: 'share-bar',
    reason: 'an invitation to share or follow',
    longest: 120,
    phrase:
      /^(?:share(?: (?:this|on|via|the|with|it|article|story|post|page)\b.{0,60})?:?|shares?|tweet(?: this)?|pin it|copy (?:link|url)|link copied!?|email this(?: .{0,30})?|print(?: this)?(?: (?:article|page|story))?|facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|follow (?:us|me|along|our)\b.{0,90}|(?:like|join|find|connect with) us on\b.{0,80}|click to share.{0,80}|teilen|auf .{1,20} teilen|artikel teilen|partager(?: .{0,40})?|compartir(?: .{0,40})?|condividi(?: .{0,40})?|delen|add (?:us|.{1,40}) (?:as a preferred source|on google).{0,40})[\s!.:]*$/i,
  },
  {
    rule: 'newsletter',
    reason: 'an invitation to sign up or subscribe',
    longest: 220,
    phrase:
      /^(?:(?:subscribe|sign up|register|join)\b.{0,60}\b(?:newsletter|mailing list|e-?mail (?:list|updates)|inbox|free updates)\b.{0,120}|subscribe(?: now| today)?[!.]?|(?:get|receive) .{0,60}\b(?:in|to|into|straight to|delivered to) your (?:inbox|e-?mail)\b.{0,80}|(?:want|like) more .{0,60}\? (?:sign up|subscribe).{0,100}|.{0,40}newsletter (?:abonnieren|anmelden|bestellen).{0,60})$/i,
  },
  {
    rule: 'related',
    reason: 'a link to another article',
    place: 'related',
    longest: 300,
    phrase:
      /^[\s>»→•▶*[(-]*(?:read (?:also|more|next|on|this|the full (?:story|article))|also read|see also|see more|related(?: (?:articles?|stories|story|posts?|content|reading|news|links?|topics?|coverage))?|more (?:on this|from|about this|stories|on this story)|further reading|recommended(?: reading| for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don['’]t miss|must read|check out(?: also)?|up next|next up|lesen sie auch|lies auch|auch interessant|mehr zum thema|zum thema|lire aussi|à lire aussi|voir aussi|lea (?:también|además)|lee también|te puede interesar|leggi anche|lees ook|leia também|veja também|читайте также|اقرأ أيضا|اقرأ أيضًا|関連記事)\s*(?:[:：|–—-].{0,250})?$/iu,
  },
  {
    rule: 'comments',
    reason: 'an invitation to comment',
    longest: 100,
    phrase:
      /^(?:(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|review)s?.{0,30}|leave a (?:comment|reply)|no comments?(?: yet)?.{0,30}|\d{1,6} (?:comments?|replies|responses)|comments? ?(?:\(\d{1,6}\)|are closed\.?|off)?|be the first to comment.{0,30}|join the (?:conversation|discussion).{0,30}|what do you think\?(?: .{0,60}comments?.{0,30})?|view (?:all )?(?:\d+ )?comments?|cancel reply|your email address will not be published.{0,60}|required fields are marked.{0,10}|(?:log|sign) in to (?:comment|reply|post).{0,30}|kommentare?|kommentar schreiben|commentaires?|comentarios?|deja (?:un comentario|una respuesta)|laisser un commentaire|schreibe einen kommentar)[\s*:!.]*$/i,
  },
  {
    rule: 'page-tools',
    reason: 'a control of the page',
    longest: 60,
    phrase:
      /^(?:(?:skip|jump) to (?:main )?(?:content|navigation|comments|recipe).{0,20}|(?:back|return|go) to (?:top|home|blog|news|the top|all .{1,20})|back to .{1,30}|(?:view|show|load|see|read|expand|learn|discover) (?:all|more|less|fewer)(?: [\p{L}]+)?|(?:continue|keep) reading|read (?:full|the full|less) .{0,30}|(?:next|previous|prev|older|newer)(?: (?:post|article|page|story|slide|entry|entries|posts))?|close|menu|search|toggle .{0,20}|play|pause|mute|loading\.{0,3}|zoom|enlarge(?: image)?|view (?:image|gallery|larger).{0,20}|open (?:image|in new).{0,20}|hide caption|toggle caption|click (?:here )?to (?:enlarge|expand|zoom).{0,20}|listen(?: to (?:this )?(?:article|story))?.{0,20}|log ?in|sign ?in|register|download pdf|save(?: article| for later)?|bookmark|table of contents|\[?edit\]?)[\s.:…»›→←«]*$/iu,
  },
  {
    rule: 'copyright',
    reason: 'a copyright line, read into the rights',
    longest: 200,
    phrase: /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4})).{0,180}$/i,
  },
  ...inTheWorld(WORLD_PHRASES, {
    advertisement: { reason: 'a label of an advertisement' },
    'share-bar': { reason: 'an invitation to share or follow' },
    comments: { reason: 'an invitation to comment' },
    'page-tools': { reason: 'a control of the page' },
  }),
];

/** Headings of parts that are no part of the article: the heading goes with all that follows under it. */
export const PART_HEADINGS: readonly PhraseRule[] = [
  {
    rule: 'comments',
    reason: 'readers’ comments and the form to write one',
    longest: 80,
    phrase:
      /^(?:(?:\d{1,6}\s)?(?:comments?|replies|responses|thoughts on\b.{0,60}|responses? to\b.{0,60})(?: ?\(\d{1,6}\))?|leave (?:a|your) (?:comment|reply).{0,30}|post a comment|add (?:a |your )?comment|join the (?:conversation|discussion).{0,30}|reader (?:comments|interactions)|kommentare|commentaires|comentarios|schreibe einen kommentar|deja un(?:a)? (?:comentario|respuesta)|laisser un commentaire|discussion)[\s:!.]*$/i,
  },
  {
    rule: 'related',
    reason: 'links to other articles',
    place: 'related',
    longest: 80,
    phrase:
      /^(?:related(?: (?:articles?|stories|story|posts?|content|reading|news|links?|topics?|coverage|resources|products|blogs?|pages?|items?|searches))?|(?:you (?:may|might)|you['’]ll) (?:also )?(?:like|enjoy|love|be interested in).{0,20}|more (?:from|in|on|stories|articles|news|posts|like this|to (?:explore|read|discover)|resources|for you|great)\b.{0,40}|(?:read|explore|discover|see|learn) (?:more|next|also)(?: .{0,30})?|recommended(?: (?:reading|for you|articles?|posts?|stories))?|(?:most|also) (?:popular|read|viewed|shared|recent).{0,20}|popular (?:posts?|articles?|stories|now|news|categories|topics).{0,10}|trending(?: now| news| stories)?|(?:latest|recent|other|similar|featured|top|new) (?:posts?|news|articles?|stories|blogs?|blog posts|updates|insights|resources|publications|entries).{0,20}|(?:(?:compare )?(?:with )?similar|(?:your )?recently viewed|sponsored) (?:items?|products?|listings?|threads|questions).{0,20}|(?:customers|people|shoppers) (?:who .{1,30}|also (?:bought|viewed|liked).{0,30})|frequently bought together|what to read next|up next|next (?:up|post|article)|previous (?:post|article)|further reading|keep reading|continue reading|don['’]t miss.{0,20}|in case you missed it|editor['’]?s['’]? picks?|mehr zum thema|das könnte (?:sie|dich) auch interessieren.{0,20}|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|nachrichten).{0,20}|meistgelesen|articles? (?:liés|similaires)|à lire (?:aussi|également)|sur le même (?:sujet|thème)|artículos relacionados|noticias relacionadas|también te puede interesar|te puede interesar|articoli correlati|potrebbe interessarti.{0,20}|leia também|関連記事|おすすめ記事)[\s:!.]*$/i,
  },
  {
    rule: 'author-bio',
    reason: 'a note about the author',
    longest: 60,
    phrase:
      /^(?:about (?:the |this )?(?:authors?|writer|contributor)s?|(?:meet )?the author|author(?:s|['’]s)?(?: bio)?|written by|über (?:den autor|die autorin)|à propos de l['’]auteur|sobre (?:el|la) autora?)[\s:!.]*$/i,
  },
  {
    rule: 'newsletter',
    reason: 'an invitation to sign up or subscribe',
    longest: 100,
    phrase:
      /^(?:(?:subscribe|sign up|join)\b.{0,60}(?:newsletter|mailing list|updates|list|inbox|today|now|blog)?|.{0,40}\bnewsletters?|stay (?:in touch|updated|informed|connected|in the loop|up[ -]to[ -]date).{0,30}|get (?:the latest|our|updates|email).{0,60})[\s:!.]*$/i,
  },
  {
    rule: 'share-bar',
    reason: 'buttons to share or follow',
    longest: 60,
    phrase:
      /^(?:share(?: (?:this|on|via|the)\b.{0,40})?|follow (?:us|me)\b.{0,30}|spread the word.{0,20}|share it)[\s:!.]*$/i,
  },
  {
    rule: 'tags',
    reason: 'tags, categories and topics',
    longest: 40,
    phrase:
      /^(?:tags?|categor(?:y|ies)|topics?|filed under|tagged(?: (?:with|as))?|archives?|keywords|schlagw(?:ort|örter)|labels?)[\s:]*$/i,
  },
  ...inTheWorld(WORLD_HEADINGS, {
    comments: { reason: 'readers’ comments and the form to write one' },
    related: { reason: 'links to other articles', place: 'related' },
    'author-bio': { reason: 'a note about the author' },
    newsletter: { reason: 'an invitation to sign up or subscribe' },
    'share-bar': { reason: 'buttons to share or follow' },
    tags: { reason: 'tags, categories and topics' },
  }),
];

/** Rules of what is said in the other languages of the world. */
function inTheWorld(
  said: Readonly<Record<string, readonly string[]>>,
  told: Readonly<Record<string, Pick<PhraseRule, 'reason' | 'place'>>>,
): PhraseRule[] {
  return Object.entries(told).map(([rule, known]) => ({
    rule,
    ...known,
    longest: LONGEST_IN_THE_WORLD,
    phrase: worldPhrase(said[rule] ?? []),
  }));
}
