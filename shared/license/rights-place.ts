import type { Element } from 'domhandler';
import type { StrippedPage } from '../article/stripped-page.ts';
import type { LicenseCandidate } from './license.ts';

/**
 * The part of the page that a block stands in, as far as rights go. `slot`: an element made for a licence or a
 * copyright notice; `republication`: a widget that lets others reprint the article.
 */
export type RightsPlace =
  | 'article'
  | 'footer'
  | 'slot'
  | 'republication'
  | 'elsewhere'
  | LicenseCandidate['role'];

const IMAGE =
  /caption|(?:photo|image|img|picture|media|figure)[-_ ]?(?:credit|meta|info|source|copyright)|gallery|slideshow|lightbox|\bcredit/i;
const COMMENT = /\bcomments?\b|comment[-_]|disqus|\breply|\breplies|tweet|instagram|fb-post/i;
const CARD =
  /\bcards?\b|teaser|related|recommend|promo\b|carousel|recirc|listing|\bproduct\b|entry-summary|popular|trending|you-may/i;
const SIDEBAR = /sidebar|side-bar|\bwidget/i;
const FOOTER = /foot(?:er|nav|col|bar)|\bfoot\b|colophon|copyright|site-info|siteinfo|bottom-bar|legal/i;
const SLOT = /licen[cs]e|lizenz|copyright|\brights\b|creative-?commons|\bcc-/i;
const REPUBLICATION = /republi|reprint|repost/i;
const CODE = new Set(['pre', 'code', 'samp']);
const MAX_ANCESTORS = 40;

/** Where a block stands, from the page's own names for its parts and from where stripping put it. */
export function rightsPlace(element: Element, stripped: StrippedPage): RightsPlace {
  const parts = ancestors(element);
  // One text for all of them: no pattern goes over the end of a line.
  const hints = parts
    .filter(({ name }) => name !== 'body' && name !== 'html')
    .map(hintOf)
    .join('\n');
  const has = (pattern: RegExp): boolean => pattern.test(hints);
  if (has(REPUBLICATION)) return 'republication';
  if (parts.some((part) => CODE.has(part.name))) return 'software';
  const place = stripped.placeOf(element);
  const rule = place.in === 'removed' ? place.rule : '';
  if (parts.some((part) => part.name === 'figure' || part.name === 'figcaption') || place.in === 'caption')
    return imageUnlessFooter(parts);
  const footer = parts.some((part) => part.name === 'footer' && !isArticleFooter(part)) || has(FOOTER);
  if (rule === 'comments' || has(COMMENT)) return 'comment';
  if (!footer && has(IMAGE)) return 'image';
  if (place.in === 'related' || (!footer && has(CARD))) return 'card';
  if (parts.slice(0, NEAR).some((part) => SLOT.test(hintOf(part)))) return 'slot';
  if (footer) return 'footer';
  if (parts.some((part) => part.name === 'aside') || has(SIDEBAR)) return 'sidebar';
  return place.in === 'article' ? 'article' : 'elsewhere';
}

const hintOf = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;

/** How many elements around a block may say that it is a licence's own place. */
const NEAR = 3;

const imageUnlessFooter = (parts: readonly Element[]): RightsPlace =>
  parts.some((part) => part.name === 'footer') ? 'footer' : 'image';

const isArticleFooter = (element: Element): boolean =>
  element.parent !== null && 'name' in element.parent && element.parent.name === 'article';

function ancestors(element: Element): Element[] {
  const parts: Element[] = [];
  let node: Element['parent'] | Element = element;
  while (node !== null && 'attribs' in node && parts.length < MAX_ANCESTORS) {
    parts.push(node);
    node = node.parent;
  }
  return parts;
}
