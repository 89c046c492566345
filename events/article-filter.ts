import type { Reservations } from './article-summary.ts';
import type { RightsAnswers } from './license-summary.ts';

/** What can happen to an article, by the word in its event type. */
export type ArticleEventKind = 'ingested' | 'updated' | 'removed' | 'rejected';

/** One value, or several of which any will do. */
export type AnyOf = string | readonly string[];

/** Which articles a consumer wants. Everything given must hold; what is left out, or undefined, is not asked. */
export interface ArticleFilter {
  /** All four, unless given. Whoever keeps copies needs `updated`, `removed` and `rejected`, to know when to drop one. */
  readonly types?: readonly ArticleEventKind[] | undefined;
  readonly publisher?: AnyOf | undefined;
  /** A BCP 47 range in any case: `en` takes `en` and `en-US`, `en-US` not `en` (RFC 4647, basic filtering). */
  readonly language?: AnyOf | undefined;
  /** As the page names it. */
  readonly section?: AnyOf | undefined;
  /** Identifiers of the article's licence: `CC-BY-4.0`. */
  readonly license?: AnyOf | undefined;
  /** Asks for this very answer of the licence: neither `true` nor `false` takes null, which is "not known". */
  readonly attribution?: boolean | undefined;
  readonly commercialUse?: boolean | undefined;
  readonly derivatives?: boolean | undefined;
  readonly shareAlike?: boolean | undefined;
  /** The same of all images together: see `imageRights` of the event. */
  readonly imageRights?: { readonly [Answer in keyof RightsAnswers]?: boolean | undefined } | undefined;
  /** `{ noai: false, tdm: false }`: neither is reserved. */
  readonly reservations?: { readonly [Right in keyof Reservations]?: boolean | undefined } | undefined;
  /** What kind of page it is: `article` leaves lists, shops and forums out. Takes no event that does not say. */
  readonly pageType?: AnyOf | undefined;
  readonly minWords?: number | undefined;
}
