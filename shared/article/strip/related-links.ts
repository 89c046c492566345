import { type AnyNode, type Element, isTag } from 'domhandler';
import { knownLicenseByUri } from '../../license/license-by-uri.ts';
import type { RelatedLink } from '../article.ts';
import { UNSEEN } from './elements.ts';
import { shortText } from './leaf-text.ts';
import type { PlaceMarks } from './mark.ts';

/** Most related links kept of one page. */
const MAX_RELATED = 50;
/** Longest headline of a link, and the shortest that is one: "More" and "Next" are none. Characters. */
const MAX_HEADLINE = 300;
const MIN_HEADLINE = 12;

const LABELLED = /^[^:：]{3,40}[:：]\s*(\S.{11,})$/u;

/** Collects the links to other articles in the parts that are marked so, each once, in document order. */
export function relatedLinks(body: Element, marks: PlaceMarks, base: string | undefined): RelatedLink[] {
  const links = new Map<string, RelatedLink>();
  const visit = (node: AnyNode, inside: boolean): void => {
    if (!isTag(node) || UNSEEN.has(node.name) || links.size >= MAX_RELATED) return;
    const mark = marks.get(node);
    if (mark !== undefined && mark.in !== 'related' && !inside) return;
    const within = inside || mark?.in === 'related';
    const link = within && node.name === 'a' ? linkOf(node, base) : null;
    const before = links.size;
    if (link !== null && !links.has(link.headline)) links.set(link.headline, link);
    for (const child of node.children) visit(child, within);
    if (mark?.in === 'related' && links.size === before && !holdsLink(node)) addUnlinked(node, links);
  };
  visit(body, false);
  return [...links.values()];
}

const holdsLink = (element: Element): boolean =>
  element.children.some((child) => isTag(child) && (child.name === 'a' || holdsLink(child)));

/** In a bare text the headline stands after the label: "Read also: …". */
function addUnlinked(element: Element, links: Map<string, RelatedLink>): void {
  const headline = LABELLED.exec(shortText(element, MAX_HEADLINE) ?? '')?.[1];
  if (headline !== undefined && !links.has(headline)) links.set(headline, { headline });
}

function linkOf(anchor: Element, base: string | undefined): RelatedLink | null {
  const headline = shortText(anchor, MAX_HEADLINE);
  if (headline === null || headline.length < MIN_HEADLINE) return null;
  const href = anchor.attribs['href'];
  // A card's picture may have a licence: that link leads to no article.
  if (href !== undefined && knownLicenseByUri(href) !== null) return null;
  const url = href !== undefined && URL.canParse(href, base) ? new URL(href, base) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
    ? { headline, url: url.href }
    : { headline };
}
