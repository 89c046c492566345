import type { Element } from 'domhandler';
import { existsOne } from 'domutils';
import { knownLicenseByUri } from '../../license/license-by-uri.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import type { RelatedLink } from '../article.ts';
import { baseAddress } from '../base-address.ts';
import { shortText } from './leaf-text.ts';
import type { PlaceMarks } from './mark.ts';
import { elementAt, KIND, type Outline } from './outline.ts';

/** Most related links kept of one page. */
const MAX_RELATED = 50;
/** Longest headline of a link, and the shortest that is one: "More" and "Next" are none. Characters. */
const MAX_HEADLINE = 300;
const MIN_HEADLINE = 12;
/** So many characters of other letters a Chinese, Japanese or Korean one is worth. */
const DENSE_WORTH = 2;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

const LABELLED = /^[^:：]{3,40}[:：]\s*(\S.{11,})$/u;

/** Collects the links to other articles in the parts that are marked so, each once, in document order. */
export function relatedLinks(page: ParsedPage, outline: Outline, marks: PlaceMarks): RelatedLink[] {
  const { nodes, kinds, ends } = outline;
  const base = baseAddress(page);
  const links = new Map<string, RelatedLink>();
  /** Reads an element under such a mark; whatever else is marked in it. */
  const read = (at: number): void => {
    const element = elementAt(outline, at);
    if (element === undefined || kinds[at] === KIND.unseen) return;
    if (links.size >= MAX_RELATED) return;
    const before = links.size;
    const link = element.name === 'a' ? linkOf(element, base) : null;
    if (link !== null && !links.has(link.headline)) links.set(link.headline, link);
    const end = ends[at] ?? 0;
    for (let child = at + 1; child < end; child = ends[child] ?? end) read(child);
    if (
      marks[at]?.in === 'related' &&
      links.size === before &&
      !existsOne(({ name }) => name === 'a', element.children)
    )
      addUnlinked(element, links);
  };
  for (let at = 0; at < nodes.length; ) {
    if (marks[at]?.in === 'related') read(at);
    at = marks[at] === undefined ? at + 1 : (ends[at] ?? nodes.length);
  }
  return [...links.values()];
}

/** In a bare text the headline stands after the label: "Read also: …". */
function addUnlinked(element: Element, links: Map<string, RelatedLink>): void {
  const headline = LABELLED.exec(shortText(element, MAX_HEADLINE) ?? '')?.[1];
  if (headline !== undefined && !links.has(headline)) links.set(headline, { headline });
}

function isTooShort(headline: string): boolean {
  const dense = headline.length < MIN_HEADLINE ? (headline.match(DENSE)?.length ?? 0) : 0;
  return headline.length + dense * (DENSE_WORTH - 1) < MIN_HEADLINE;
}

function linkOf(anchor: Element, base: string | undefined): RelatedLink | null {
  const headline = shortText(anchor, MAX_HEADLINE);
  if (headline === null || isTooShort(headline)) return null;
  const href = anchor.attribs['href'];
  // A card's picture may have a licence: that link leads to no article.
  if (href !== undefined && knownLicenseByUri(href) !== null) return null;
  const url = href !== undefined && URL.canParse(href, base) ? new URL(href, base) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
    ? { headline, url: url.href }
    : { headline };
}
