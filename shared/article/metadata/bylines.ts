import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Party } from '../../license/credit.ts';
import { authorNames, isPersonName, isRole, isTeam } from './author-names.ts';
import { ABOUT_SOURCE, AFTER_BY_SOURCE, AFTER_DATE_SOURCE, AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { leadingDate } from './leading-date.ts';
import { withoutBrackets } from './line-text.ts';
import { oneLine } from './one-line.ts';
import { findDate } from './parse-date.ts';
import { reporterNames } from './reporter-names.ts';

/** One text of a byline and the link it stands in. */
interface Piece {
  readonly text: string;
  readonly href: string | undefined;
}

const LABEL = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE}|${ABOUT_SOURCE}|de)\\s*[:：]?$`, 'iu');
const BY_LEAD = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})${AFTER_BY_SOURCE}\\S`, 'iu');
/** "Text und Fotos:" is the author's label, though it speaks of pictures. */
const LEADING_LABEL = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})${AFTER_BY_SOURCE}`, 'iu');
const CONNECTOR = /^(?:and|und|et|y|e|og|och|with|[,&+/]|,\s*and)$/iu;
const CONNECTED = /^(?:,\s*)?(?:and|und|et|y|e|og|och|with|&|,)\s+(?=\p{Lu})/u;
const ENDS_OPEN = /(?:,|\band|&)\s*$/iu;
/** What others than the authors did; short words for pictures and versions only before a colon, "by" or the end. */
const OTHER_ROLE = new RegExp(
  [
    'reviewed|edited|fact[- ]checked|medically|updated|photograph|photos|illustrat|translated|sponsored',
    '(?<!\\p{L})(?:fotos?|fotograf\\p{L}{0,6}|bild(?:er)?|übersetz\\p{L}{1,6}|redigiert|lektorat|photos?|crédits?|traduit|traduction|traducción|traducido|traduzione|tradução|vertaling|vertaald|zdjęcia|tłumaczenie|przekład|fotoğraf|çeviri|editör|φωτογραφί\\p{L}{1,3}|μετάφραση|фото|иллюстраци\\p{L}|перевод|редактор)(?:\\s*[:：]|\\s+(?:von|par|de|por|di|door|av|af|przez)\\s|$)',
    '(?<![\\p{L}·・])(?:(?:责任|責任)?(?:编辑|編輯|編集)|责编|校[对對]|审核|審核|摄影|攝影|监制|監修|写真|撮影|翻[译譯訳]|译者|사진|편집|번역|تصوير|ترجمة|צילום|תרגום)',
  ].join('|'),
  'iu',
);
/** A date whose order of day and month is not known. */
const LEADING_NUMBERS = /^[\d./-]{6,10}\s+(?=\p{L})/u;
/** Between a date and a byline: "· 3 min read ·". */
export const NOTES_BEFORE = /^[\s|·•–—,-]+\d{1,3}\s?\p{L}{3,8}(?:\s\p{L}{3,8})?(?=\s*(?:[|·•–—,-]|$))/u;
const SEPARATOR = /^[\s,.|·•–—-]+/u;
const HTTP = /^https?:\/\//i;
const UNSEEN = new Set(['script', 'style', 'svg', 'noscript', 'template', 'button', 'time']);
/** What sets a date apart from the name before it. */
const SET_APART = /\s*[,|·•–—]\s*$/u;
/** Most texts of one element looked at for names, and the longest that is one. */
const MAX_PIECES = 14;
const MAX_PIECE = 120;

/**
 * The people that an element names. Each text in it is taken by itself, so that the name ends where the page ends
 * it: before the role, the date, the reading time. `sure` elements (microdata, `rel=author`) may hold one-word names.
 */
export function bylineNames(element: AnyNode, sure: boolean): Party[] {
  const found: Party[] = [];
  let labelled = sure;
  let open = true;
  let last: string | undefined;
  for (const piece of joined(pieces(element))) {
    const { href } = piece;
    const isNext = last !== undefined && href !== last && shelfOf(href) === shelfOf(last);
    let text = withoutBrackets(piece.text).replace(CONNECTED, '');
    const led = leadingDate(text);
    if (led > 0 && found.length > 0 && (open || last === undefined)) break;
    text = led > 0 ? afterDate(text.slice(led)) : text.replace(LEADING_NUMBERS, '');
    if (CONNECTED.test(piece.text) && found.length > 0) open = true;
    const authors = beforeOthers(text);
    if (authors !== undefined) text = authors;
    else if (OTHER_ROLE.test(text.replace(LEADING_LABEL, ''))) {
      if (found.length > 0) break;
      labelled = false;
      open = false;
      continue;
    }
    if (LABEL.test(text)) {
      labelled = true;
      open = true;
      continue;
    }
    if (CONNECTOR.test(text)) {
      open = true;
      continue;
    }
    if (!open && found.length === 0) {
      open = true;
      continue;
    }
    if (!open && last === undefined) break;
    if (!open && !isNext) continue;
    const date = findDate(text);
    if (date !== undefined && SET_APART.test(text.slice(0, date.start))) {
      text = text.slice(0, date.start).replace(SET_APART, '');
    }
    const names = authorNames(text);
    const trusted = labelled || BY_LEAD.test(text);
    const isLogin = labelled || href !== undefined || LOGIN_LEAD.test(text);
    const taken = names.filter(
      (name) =>
        (isPersonName(name) || (trusted && isPlausible(name, isLogin))) &&
        !(found.length > 0 && isRole(name)),
    );
    if (taken.length === 0 && found.length > 0 && isRole(text)) break;
    if (taken.length === 0) continue;
    found.push(...taken.map((name) => party(name, taken.length === 1 ? href : undefined)));
    last = shelfOf(href) === undefined ? undefined : href;
    open = authors === undefined && ENDS_OPEN.test(text) && !isRole(text);
  }
  return found;
}

/** A name whose first and last part stand in elements of their own. */
function joined(all: readonly Piece[]): readonly Piece[] {
  const [first] = all;
  if (first === undefined || all.length < 2 || all.length > MAX_PARTS) return all;
  const text = all.map((piece) => piece.text).join(' ');
  const isOne = all.every((piece) => NAME_PART.test(piece.text) && piece.href === first.href);
  return isOne && isPersonName(text) ? [{ text, href: first.href }] : all;
}
const MAX_PARTS = 3;
const NAME_PART = /^\p{Lu}[\p{L}.’'-]{1,30}$/u;

/** What follows a date, freed of the reading time and of words that name an author only there. */
const afterDate = (text: string): string =>
  text.replace(NOTES_BEFORE, '').replace(SEPARATOR, '').replace(AFTER_DATE, '');
const AFTER_DATE = new RegExp(`^(?:${AFTER_DATE_SOURCE})(?:\\s+|$)`, 'iu');

/** The address of an author's page without the author: a link to another such page names another author. */
const shelfOf = (href: string | undefined): string | undefined =>
  href !== undefined && PERSON_LINK.test(href) ? href.replace(LAST_PART, '') : undefined;
/** Addresses that lead to somebody's page. */
export const PERSON_LINK = /author|autor|auteur|people|profile|staff|team|user|writer|contributor/i;
const LAST_PART = /[^/=]*\/?$/;

/** "Written by Ada Holm, reviewed by Ben Dahl": the part that names the authors. */
function beforeOthers(text: string): string | undefined {
  const other = OTHER_ROLE.exec(text);
  if (other === null || other.index === 0) return undefined;
  if (reporterNames(text).length > 0) return text;
  const before = text.slice(0, other.index);
  const names = authorNames(before);
  return names.length > 0 && names.every((name) => isPersonName(name) && !isTeam(name)) ? before : undefined;
}

/** Whether words after "by" can be a name that is no person's: a team; where it may be one, a login. */
const isPlausible = (name: string, isLogin: boolean): boolean => {
  const words = name.replace(ARTICLE, '').split(' ');
  const capitals = words.filter((word) => STARTS_NAME.test(word)).length;
  return (
    words.length <= MAX_NAME_WORDS &&
    !SENTENCE_END.test(name) &&
    !SPAN.test(name) &&
    (words.length === 1
      ? !COMMON.test(name) && (isLogin || STARTS_NAME.test(name))
      : capitals * 2 > words.length && STARTS_NAME.test(words[0] ?? ''))
  );
};
const ARTICLE = /^the\s/;
const STARTS_NAME =
  /^[\p{Lu}\d\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** "Par exemple", "przez internet" begin like bylines; a login in small letters stands after a colon or "by". */
const LOGIN_LEAD = /[:：]|\bby\s/i;
/** "Montag bis Freitag". */
const SPAN = /\s(?:to|until|through|bis|nach|naar|tot|till|til|do|до)\s/u;
const SENTENCE_END = /\p{Ll}{2}[.?!…]$/u;
const COMMON =
  /^(?:this|that|it|them|us|me|you|using|doing|being|adding|default|design|mins?|hand|now|far|then|next|day|time|date|step|more)\b/i;
const MAX_NAME_WORDS = 6;

const party = (name: string, href: string | undefined): Party =>
  href !== undefined && HTTP.test(href) ? { name, url: href } : { name };

export function pieces(element: AnyNode): Piece[] {
  const found: Piece[] = [];
  const stack: Array<{ readonly node: AnyNode; readonly href: string | undefined }> = [
    { node: element, href: undefined },
  ];
  while (stack.length > 0 && found.length < MAX_PIECES) {
    const next = stack.pop();
    if (next === undefined) break;
    const { node } = next;
    if (isText(node)) {
      const text = oneLine(node.data);
      if (text !== '' && text.length <= MAX_PIECE) found.push({ text, href: next.href });
    } else if (isTag(node) && !UNSEEN.has(node.name)) {
      const href = node.name === 'a' ? node.attribs['href'] : next.href;
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) stack.push({ node: child, href });
      }
    }
  }
  return found;
}

/** Whether a text is nothing but what stands before an author's name. */
export const isByLabel = (text: string): boolean => LABEL.test(oneLine(text));

/** The element to read a byline from that begins with this text: the nearest that holds more than the label. */
export function bylineElement(text: AnyNode): Element | undefined {
  let node = text.parent;
  for (let up = 0; node !== null && up < MAX_UP; up++) {
    if (isTag(node) && pieces(node).some((piece) => !LABEL.test(piece.text))) return node;
    node = node.parent;
  }
  return undefined;
}
const MAX_UP = 3;
