import { type Element, isTag } from 'domhandler';
import type { StrippedPage } from '../article/stripped-page.ts';
import type { PageRights } from './license.ts';
import { richTextOf } from './rich-text-of.ts';
import { rightsPlace } from './rights-place.ts';

const NOT_ITS_OWN: ReadonlySet<string> = new Set(['image', 'card', 'comment', 'software']);
/** Longest name or title read, in characters. */
const MAX_TEXT = 300;
const SPACES = /\s+/;

/**
 * Reads how the licensor of the page asks to be credited, from the terms of ccREL in RDFa
 * (https://www.w3.org/Submission/2008/SUBM-ccREL-20080501/, section 4.2). Terms about a picture are left to the picture.
 */
export function attributeTo(
  stripped: StrippedPage,
  elements: readonly Element[],
  address: string | undefined,
): PageRights['attributeTo'] {
  const own = elements.filter(
    (element) => !NOT_ITS_OWN.has(rightsPlace(element, stripped)) && isAboutPage(element, address),
  );
  const named = own.find((element) => termsOf(element, 'property').includes('cc:attributionname'));
  const linked = own.find((element) => termsOf(element, 'rel').includes('cc:attributionurl'));
  const name =
    named === undefined ? '' : (named.attribs['content'] ?? richTextOf(named, MAX_TEXT).text).trim();
  const href = linked?.attribs['href'] ?? linked?.attribs['resource'];
  const url = href !== undefined && URL.canParse(href, address) ? new URL(href, address).href : undefined;
  const around = (named ?? linked)?.parent;
  const title = around !== null && around !== undefined && isTag(around) ? titleIn(around) : '';
  if (name === '' && url === undefined) return undefined;
  return {
    ...(name === '' ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(title === '' ? {} : { title }),
  };
}

const termsOf = (element: Element, attribute: string): string[] =>
  (element.attribs[attribute] ?? '').toLowerCase().split(SPACES);

function titleIn(element: Element): string {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const isTitle = termsOf(child, 'property').some((term) => term === 'dct:title' || term === 'dc:title');
    const title = isTitle ? richTextOf(child, MAX_TEXT).text.trim() : titleIn(child);
    if (title !== '') return title;
  }
  return '';
}

/** RDFa's `about` (or `resource` on an ancestor) names the subject; without one it is the page. */
function isAboutPage(element: Element, address: string | undefined): boolean {
  for (let up: Element['parent'] | Element = element; up !== null && isTag(up); up = up.parent) {
    const about = up.attribs['about'];
    if (about === undefined) continue;
    if (about === '' || address === undefined) return about === '';
    return URL.canParse(about, address) && new URL(about, address).href === address;
  }
  return true;
}
