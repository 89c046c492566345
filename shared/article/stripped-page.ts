import type { AnyNode, Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { RelatedLink, Removal } from './article.ts';

/** Where a node of the page ended up. */
export type Place =
  | { readonly in: 'article' }
  | { readonly in: 'caption' }
  | { readonly in: 'related' }
  | { readonly in: 'metadata' }
  | { readonly in: 'removed'; readonly rule: string };

/**
 * A page whose every piece has its place. The tree itself is left as it was, so that what is not the article (a
 * footer's copyright notice, a sidebar's licence) can still be read for what it is.
 */
export interface StrippedPage {
  readonly page: ParsedPage;
  /** The element that holds the article. */
  readonly root: Element;
  readonly placeOf: (node: AnyNode) => Place;
  readonly related: readonly RelatedLink[];
  readonly removed: readonly Removal[];
}
