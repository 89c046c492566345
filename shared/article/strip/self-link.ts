import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { HEADINGS } from './elements.ts';
import { textUpTo } from './leaf-text.ts';
import type { PlaceMark } from './mark.ts';
import { nearestAround } from './nearest-around.ts';

/** Signs that stand for "a link to this heading" and "back to where the note is called", alone or with a variation selector. */
const SIGNS = /^(?:[\s[\]()]|\ufe0e|\ufe0f)*(?:[¶§#🔗⚓∞↩↵⏎↑⬆⤴^☝↪▲]|&para;)(?:[\s[\]()]|\ufe0e|\ufe0f)*$/u;
/** What themes and Markdown renderers call such links. */
const NAMES =
  /(?:^|[\s_-])(?:headerlink|header-?anchor|heading-?anchor|heading-?link|anchor-?link|anchorjs-link|hash-?link|permalink|footnote-?back-?(?:ref|link)|reversefootnote|backref|back-?link)(?=[\s_-]|$)/i;
/** Longest words of a link that its name alone tells, in characters: "Link to this heading", "Back to reference 12". */
const MAX_WORDS = 60;
/** How far up the heading stands from its link, in elements. */
const MAX_CLIMB = 3;

const PERMALINK: PlaceMark = { in: 'removed', rule: 'self-link', reason: 'a link from a heading to itself' };
const BACKLINK: PlaceMark = {
  in: 'removed',
  rule: 'self-link',
  reason: 'a link from a note back to where it is called',
};

/** The mark of a link within the page that is a sign, not words: from a heading to itself, from a note back to its place; else null. */
export function selfLink(element: Element): PlaceMark | null {
  if (element.name === 'span') return backlinks(element);
  if (element.name !== 'a') return null;
  const { href, class: names } = element.attribs;
  if (href === undefined || !href.includes('#')) return null;
  const text = textUpTo(element, MAX_WORDS);
  if (text.length > MAX_WORDS) return null;
  const heading = nearestAround(element, MAX_CLIMB, ({ name }) => HEADINGS.has(name));
  const named = NAMES.test(names ?? '');
  if (!SIGNS.test(text) && !(named && (heading === null || saysMore(heading, text)))) return null;
  return heading === null ? BACKLINK : PERMALINK;
}

/** Encyclopedias give a note all its ways back at once: "^ a b". */
const backlinks = (element: Element): PlaceMark | null =>
  attributeOf(element, 'class')?.includes('backlink') === true &&
  textUpTo(element, MAX_WORDS).length <= MAX_WORDS
    ? BACKLINK
    : null;

/** Blogs call the link around a whole headline its permalink, too. */
function saysMore(heading: Element, text: string): boolean {
  let length = 0;
  const add = (node: AnyNode): void => {
    if (isText(node)) length += node.data.trim().length;
    else if (isTag(node)) for (const child of node.children) add(child);
  };
  add(heading);
  return length > text.trim().length;
}
