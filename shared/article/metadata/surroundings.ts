import type { Element } from 'domhandler';
import { findOne, nextElementSibling, prevElementSibling } from 'domutils';

/** Parts that are another's wherever they stand, as class names call them. */
const FOREIGN = [
  'comments?|related|recommend(?:ed|ations?)?|copyright|events?|teasers?|popular|trending|latest|promos?|carousel|recirc|(?<!_)next|prev(?:ious)?|modal|dialog|menu|more-(?:posts|from|stories|articles)|read-?next|recent',
  'kommentar(?:e|er)?|commentaires?|comentarios?|commenti|reacties|komentar(?:e|z|ze)?|yorumlar|diskuse',
  'aehnliche|verwandte|meistgelesen|relacionad[oa]s?|correlat[io]|gerelateerd|powiazane|polecane|souvisejici|relaterat|terkait|terpopuler|ilgili|lire-aussi|leggi-anche|leia-tambem|lees-ook|baca-juga|czytaj-(?:takze|tez)|mas-leid[ao]s|mais-lid[ao]s',
].join('|');
const OTHER_PARTS = new RegExp(`(?:^|[\\s_-])(?:${FOREIGN}|sidebar|cards?)(?:$|[\\s_-])|^nav$`, 'i');
/** Beside the headline a column, a card or a footer is the article's own. */
const FOREIGN_PARTS = new RegExp(`(?:^|[\\s_-])(?:${FOREIGN})(?:$|[\\s_-])|^nav$`, 'i');
const CONTAINERS = new Set(['nav', 'aside']);
const WHOLE = new Set(['html', 'body', 'main']);
const CLASS_GAP = /\s+/;
/** Ancestors looked at for a sign that an element belongs to something else. */
const MAX_ANCESTORS = 12;

/**
 * Whether nothing around an element says that it belongs to a comment, a card or the page's furniture. What encloses
 * the headline too is the article's, whatever the page calls it. `beside` the headline a column or card is the article's as well.
 */
export function isOwn(element: Element, around: ReadonlySet<Element>, beside = false): boolean {
  let inner: Element | undefined;
  for (const part of ancestors(element)) {
    if (around.has(part) || WHOLE.has(part.name)) return inner === undefined || !holdsArticle(around);
    if (part.name === 'article') {
      if (inner !== undefined || hasSiblings(part)) return false;
      inner = part;
    }
    if (part.name === 'a' && findOne(isHeading, part.children) !== null) return false;
    if (beside ? part.name === 'nav' : CONTAINERS.has(part.name)) return false;
    if ((beside ? FOREIGN_PARTS : OTHER_PARTS).test(hintOf(part))) return false;
    if (!beside && isFooter(part) && !isArticleFooter(part)) return false;
  }
  return true;
}

const isFooter = (part: Element): boolean => part.name === 'footer' || FOOTER.test(hintOf(part));
const FOOTER = /(?:^|[\s_-])footer(?:$|[\s_-])/i;
/** The foot of an article tells when it appeared; that of a page, of its section or of anything else, does not. */
function isArticleFooter(part: Element): boolean {
  return ancestors(part).some(({ name }) => name === 'article');
}

/** An article within another is a comment or a teaser, and so are articles side by side. */
const hasSiblings = (article: Element): boolean =>
  prevElementSibling(article)?.name === 'article' || nextElementSibling(article)?.name === 'article';
const holdsArticle = (around: ReadonlySet<Element>): boolean =>
  [...around].some(({ name }) => name === 'article');
/** A link that holds a heading is a teaser. */
const isHeading = ({ name }: Element): boolean => HEADING.test(name);
const HEADING = /^h[1-6]$/;

/** An element and what encloses it, inmost first. */
export function ancestors(element: Element): Element[] {
  const parts: Element[] = [];
  let node: Element['parent'] | Element = element;
  while (node !== null && 'attribs' in node && parts.length < MAX_ANCESTORS) {
    parts.push(node);
    node = node.parent;
  }
  return parts;
}

/** Class and id of an element, for telling what the page calls it; classes for the article's subjects say nothing of that. */
export function hintOf(element: Element): string {
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  return names.includes(SUBJECT_LEAD) ? names.replace(SUBJECTS, '') : names;
}
const SUBJECT_LEAD = 'category-';
const SUBJECTS = /(?<!\S)(?:category|tag)-\S+/g;

/** A short CSS selector for an element: its name, and its id or first class. */
export function describe(element: Element): string {
  const id = element.attribs['id'];
  if (id !== undefined && id !== '') return `${element.name}#${id}`;
  const first = element.attribs['class']?.trim().split(CLASS_GAP)[0];
  return first === undefined || first === '' ? element.name : `${element.name}.${first}`;
}
