import type { AnyNode, Document, Element, Text } from 'domhandler';
import { hasChildren, isCDATA, isTag, isText } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { elementHints, HINT } from './element-hints.ts';

/** Characters of a title that are looked at: many times a headline, so that a title of megabytes costs no more. */
const MAX_TITLE = 2_000;
/** First- and second-level headings that are looked at: each is compared with the titles. */
const MAX_HEADINGS = 200;

/** A `meta` element by its name, property or itemprop in lower case. */
export interface MetaEntry {
  readonly key: string;
  readonly content: string;
  readonly attribute: 'name' | 'property' | 'itemprop' | 'http-equiv';
}

/** An element and its place in document order. */
export interface Placed {
  readonly element: Element;
  readonly order: number;
}

/** A short text and its place in document order. */
export interface PlacedText {
  readonly text: Text;
  readonly order: number;
}

/** What one walk over a page finds that metadata and rights are read from. */
export interface PageSurvey {
  readonly html: Element | undefined;
  readonly base: string | undefined;
  readonly metas: readonly MetaEntry[];
  readonly metasByKey: ReadonlyMap<string, readonly MetaEntry[]>;
  readonly links: readonly Element[];
  readonly title: string | undefined;
  readonly jsonLd: readonly string[];
  readonly headings: readonly Placed[];
  readonly times: readonly Placed[];
  /** Elements with `itemprop`. */
  readonly properties: readonly Placed[];
  /** Elements whose class, id, rel or test id speaks of an author. */
  readonly bylines: readonly Placed[];
  /** Elements whose class, id or test id speaks of a date. */
  readonly datelines: readonly Placed[];
  /** Short texts with a year in them. */
  readonly yearTexts: readonly PlacedText[];
  /** Short texts that begin with "by" in some language. */
  readonly byTexts: readonly PlacedText[];
}

const META_ATTRIBUTES = ['name', 'property', 'itemprop', 'http-equiv'] as const;
const HEADING = /^h[12]$/;
const JSON_LD = /ld\+json/i;
const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|[٢۲][٠۰][٠-٩۰-۹]{2}/;
/** The first letters of those words: a tenth of the cost of the words themselves, and rules out most texts. */
const MAYBE_BY =
  /^(?:by|th(?:is|e)\s+(?:post|art|sto|pie|gui|con|blo)|words|text|tekst|story|art|post|wri|rep|auth|auto|aute|autr|pub|recipe|guide|cont|crea|ein|gesch|gep|int|ole|dit|pen|piš|tek|ver|von|par|propos|por|escr|red|scr|a cura|di|door|skr|av|af|nap|opu|prz|kir|yaz|forf|schr|[^ -~])/i;
const BY_LEAD = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})(?:[\\s:：/／|]|$)`, 'iu');
/** Longest text that is a byline or dateline, in characters. */
const MAX_LINE = 200;
const SKIPPED = new Set(['svg', 'style', 'template', 'noscript', 'iframe', 'object', 'select', 'textarea']);

const cache = new WeakMap<Document, PageSurvey>();

/** Surveys a page in one walk; the same object for the same page. */
export function surveyOf(page: ParsedPage): PageSurvey {
  const known = cache.get(page.document);
  if (known !== undefined) return known;
  const found = survey(page.document);
  cache.set(page.document, found);
  return found;
}

/** The text of a node, white space collapsed, scripts left out; stops after `limit` characters. */
export function visibleText(node: AnyNode, limit = 2000): string {
  let text = '';
  const stack: AnyNode[] = [node];
  while (stack.length > 0 && text.length < limit) {
    const next = stack.pop();
    if (next === undefined) break;
    if (isText(next)) text += next.data;
    else if (hasChildren(next) && !(isTag(next) && (next.name === 'script' || next.name === 'style'))) {
      if (isTag(next) && BREAKS.has(next.name)) text += ' ';
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return text.replace(SPACES, ' ').trim();
}

const SPACES = /[\s\u00a0\u200b-\u200d\u00ad\ufeff]+/gu;
const BREAKS = new Set([
  'p',
  'div',
  'li',
  'br',
  'ul',
  'h1',
  'h2',
  'h3',
  'h4',
  'span',
  'td',
  'tr',
  'section',
  'a',
  'time',
]);

function survey(document: Document): PageSurvey {
  const metas: MetaEntry[] = [];
  const told = new Map<string, number>();
  const links: Element[] = [];
  const jsonLd: string[] = [];
  const lists: Lists = {
    headings: [],
    times: [],
    properties: [],
    bylines: [],
    datelines: [],
  };
  const yearTexts: PlacedText[] = [];
  const byTexts: PlacedText[] = [];
  let html: Element | undefined;
  let base: string | undefined;
  let title: string | undefined;
  let order = 0;
  const stack: AnyNode[] = [...document.children].reverse();
  while (stack.length > 0) {
    const element = stack.pop();
    if (element === undefined) break;
    if (isText(element)) {
      lines(element, order, yearTexts, byTexts);
      continue;
    }
    if (!isTag(element)) {
      if (isCDATA(element)) stack.push(...[...element.children].reverse());
      continue;
    }
    order++;
    const { name, attribs } = element;
    if (name === 'html') html ??= element;
    else if (name === 'meta') metas.push(...metaEntries(attribs));
    else if (name === 'link') links.push(element);
    else if (name === 'base') base ??= attribs['href'];
    else if (name === 'title') title ??= rawText(element).slice(0, MAX_TITLE);
    else if (name === 'script' && JSON_LD.test(attribs['type'] ?? '')) jsonLd.push(rawText(element));
    else if (HEADING.test(name)) {
      if (lists.headings.length < MAX_HEADINGS) lists.headings.push({ element, order });
    } else if (name === 'time') lists.times.push({ element, order });
    const hints = elementHints(element, told);
    if (hints !== 0) note({ element, order }, hints, lists);
    if (SKIPPED.has(name) || name === 'script') continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child !== undefined) stack.push(child);
    }
  }
  return {
    html,
    base,
    metas,
    metasByKey: Map.groupBy(metas, ({ key }) => key),
    links,
    title,
    jsonLd,
    ...lists,
    yearTexts,
    byTexts,
  };
}

function lines(text: Text, order: number, years: PlacedText[], bys: PlacedText[]): void {
  const { data } = text;
  if (data.length > MAX_LINE) return;
  // Most texts are nothing but the space between two elements.
  const line = data.trim();
  if (line === '') return;
  if (HAS_YEAR.test(line)) years.push({ text, order });
  if (MAYBE_BY.test(line) && BY_LEAD.test(line)) bys.push({ text, order });
}

function note(placed: Placed, hints: number, lists: Lists): void {
  const { element, order } = placed;
  if (hints & HINT.property) lists.properties.push(placed);
  if (hints & HINT.author) lists.bylines.push(placed);
  if (hints & HINT.date) lists.datelines.push(placed);
  if (hints & HINT.avatar && element.parent !== null && isTag(element.parent))
    lists.bylines.push({ element: element.parent, order });
}

type Lists = Record<'headings' | 'times' | 'properties' | 'bylines' | 'datelines', Placed[]>;

function metaEntries(attribs: Element['attribs']): MetaEntry[] {
  const content = (attribs['content'] ?? attribs['value'] ?? '').trim();
  if (content === '') return [];
  return META_ATTRIBUTES.flatMap((attribute) => {
    const key = attribs[attribute]?.trim().toLowerCase();
    return key === undefined || key === '' ? [] : [{ key, content, attribute }];
  });
}

function rawText(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}
