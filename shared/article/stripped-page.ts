import type { AnyNode, Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { RelatedLink, Removal } from './article.ts';
import type { PageLayout } from './page-type/page-layout.ts';

/** Where a node of the page ended up. */
export type Place =
  | { readonly in: 'article' }
  | { readonly in: 'caption' }
  | { readonly in: 'related' }
  | { readonly in: 'metadata' }
  | { readonly in: 'removed'; readonly rule: string };

/** One piece of a page that is no text of the article: the topmost node of one decision. */
export interface PlacedPart {
  readonly in: Exclude<Place['in'], 'article'>;
  readonly rule: string;
  /** Why, in words for the people who look at what was removed. */
  readonly reason: string;
  readonly node: AnyNode;
  /** Its own UTF-16 code units other than white space; what another decision within it took is not counted again. */
  readonly characters: number;
}

/**
 * A page whose every piece has its place. The tree itself is left as it was, so that what is not the article (a
 * footer's copyright notice, a sidebar's licence) can still be read for what it is.
 */
export interface StrippedPage {
  readonly page: ParsedPage;
  /** The element that holds the article. */
  readonly root: Element;
  /** What was counted over the page; null where no model was asked. */
  readonly layout: PageLayout | null;
  readonly placeOf: (node: AnyNode) => Place;
  readonly related: readonly RelatedLink[];
  /** Every piece that is no text of the article, in the order of the page; `removed` adds them up by rule. */
  readonly parts: readonly PlacedPart[];
  readonly removed: readonly Removal[];
  /** Characters that stay in the article's text, counted like those of `parts`. */
  readonly kept: number;
}
