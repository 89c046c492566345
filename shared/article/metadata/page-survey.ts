import type { AnyNode, Document, Element, Text } from 'domhandler';
import { hasChildren, isComment, isTag, isText } from 'domhandler';
import { speaksOfRights } from '../../license/rights-signs.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { elementHints, HINT } from './element-hints.ts';
import { beginsWithBy, holdsYear } from './line-signs.ts';
import { type MetaEntry, metaEntries } from './meta-entries.ts';
import { oneLine } from './one-line.ts';
import { openingReporters } from './reporter-names.ts';

/** Characters of a title that are looked at: many times a headline, so that a title of megabytes costs no more. */
const MAX_TITLE = 2_000;
/** First- and second-level headings that are looked at: each is compared with the titles. */
const MAX_HEADINGS = 200;
/** Places for authors and dates of one kind that are looked at: each is compared with all others. Of 100 pages 99 have fewer than 130. */
const MAX_PLACES = 1_000;

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
  /** Short texts that begin with "by" in some language, and texts whose first words name a reporter. */
  readonly byTexts: readonly PlacedText[];
  /** What may speak of rights, in document order: texts, elements by their attributes, RDF in comments, scripts that are no JSON-LD. */
  readonly rights: readonly AnyNode[];
}

const JSON_LD = /ld\+json/i;
/** Longest text that is a byline or dateline, in characters. */
const MAX_LINE = 200;
const UNREAD = new Set(['svg', 'style', 'script', 'template', 'iframe', 'object']);
const HIDDEN = new Set(['noscript', 'select', 'textarea']);

const cache = new WeakMap<Document, PageSurvey>();

/** Surveys a page in one walk; the same object for the same page. */
export function surveyOf(page: ParsedPage): PageSurvey {
  const known = cache.get(page.document);
  if (known !== undefined) return known;
  const found = survey(page.document);
  cache.set(page.document, found);
  return found;
}

/** What the first `meta` element of a name says; empty where there is none. */
export const metaOf = ({ metasByKey }: PageSurvey, key: string): string =>
  metasByKey.get(key)?.[0]?.content ?? '';

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
  return oneLine(text);
}

const BREAKS = new Set('p div li br ul h1 h2 h3 h4 span td tr section a time'.split(' '));

/** The head and what a browser with scripts hides hold no line for a reader; both may speak of rights. */
type Part = 'head' | 'shown' | 'hidden';

function survey(document: Document): PageSurvey {
  const found: Found = {
    html: undefined,
    base: undefined,
    title: undefined,
    metas: [],
    links: [],
    jsonLd: [],
    headings: [],
    times: [],
    properties: [],
    bylines: [],
    datelines: [],
    yearTexts: [],
    byTexts: [],
    rights: [],
  };
  let order = 0;
  const visit = (node: AnyNode, part: Part): void => {
    if (isText(node)) noteText(node, order, part, found);
    else if (isTag(node)) visitElement(node, part);
    else if (isComment(node) && node.data.includes('rdf:RDF')) found.rights.push(node);
  };
  const visitElement = (element: Element, part: Part): void => {
    const { name } = element;
    const hints = elementHints(element);
    if (part !== 'hidden') {
      order++;
      noteByName(element, order, found);
      if (hints !== 0) noteHints({ element, order }, hints, found);
    }
    if (name === 'script' ? !JSON_LD.test(element.attribs['type'] ?? '') : hints & HINT.rights)
      found.rights.push(element);
    if (UNREAD.has(name)) return;
    const inside = HIDDEN.has(name) ? 'hidden' : name === 'head' ? 'head' : part;
    for (const child of element.children) visit(child, inside);
  };
  for (const node of document.children) visit(node, 'shown');
  return { ...found, metasByKey: Map.groupBy(found.metas, ({ key }) => key) };
}

type Found = { -readonly [Key in Exclude<keyof PageSurvey, 'metasByKey'>]: Mutable<PageSurvey[Key]> };
type Mutable<List> = List extends ReadonlyArray<infer One> ? One[] : List;

function noteByName(element: Element, order: number, found: Found): void {
  const { attribs } = element;
  switch (element.name) {
    case 'html':
      found.html ??= element;
      break;
    case 'meta':
      found.metas.push(...metaEntries(attribs));
      break;
    case 'link':
      found.links.push(element);
      break;
    case 'base':
      found.base ??= attribs['href'];
      break;
    case 'title':
      found.title ??= rawText(element).slice(0, MAX_TITLE);
      break;
    case 'script':
      if (JSON_LD.test(attribs['type'] ?? '')) found.jsonLd.push(rawText(element));
      break;
    case 'h1':
    case 'h2':
      note(found.headings, { element, order }, MAX_HEADINGS);
      break;
    case 'time':
    case 'relative-time':
      note(found.times, { element, order });
  }
}

function noteHints(placed: Placed, hints: number, found: Found): void {
  const { element, order } = placed;
  if (hints & HINT.property) found.properties.push(placed);
  if (hints & HINT.author) note(found.bylines, placed);
  if (hints & HINT.date) note(found.datelines, placed);
  if (hints & HINT.avatar && element.parent !== null && isTag(element.parent))
    note(found.bylines, { element: element.parent, order });
}

function note<Place>(places: Place[], place: Place, most = MAX_PLACES): void {
  if (places.length < most) places.push(place);
}

function noteText(text: Text, order: number, part: Part, found: Found): void {
  const { data } = text;
  if (data.length <= MAX_LINE) {
    // Most texts are nothing but the space between two elements.
    const line = data.trim();
    if (line === '') return;
    if (part !== 'hidden') {
      if (holdsYear(line)) note(found.yearTexts, { text, order });
      if (beginsWithBy(line)) note(found.byTexts, { text, order });
    }
  }
  if (part === 'shown' && openingReporters(data).length > 0) note(found.byTexts, { text, order });
  if (part !== 'head' && speaksOfRights(data)) found.rights.push(text);
}

function rawText(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}
