import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { type Finding, finding, metaFindings, plain } from './findings.ts';
import { textOf } from './json-ld.ts';
import { type PageSurvey, surveyOf, visibleText } from './page-survey.ts';
import { ancestors, describe, hintOf, isOwn } from './surroundings.ts';

const SEPARATORS = /\s+[|–—·•»›~:]\s+|\s+-\s+|\s*[|｜»]\s*|\s+\/\/?\s+/gu;
/** "The Pier: a headline". */
const COLON_LEAD = /^([^:]{2,60}):\s+/u;
const WORDS = /[\p{L}\p{N}]+/gu;
/** Longest headline, in characters; more is a text. */
const MAX_HEADLINE = 300;
/** Share of words that two headlines must have in common to be the same. */
const SAME = 0.7;

/** Reads the headline, all sightings, the chosen first: where the visible headline agrees with the metadata it is taken, else the metadata's; never with the site's name at its end. */
export function readHeadline(page: ParsedPage, siteNames: readonly string[]): Finding[] {
  const survey = surveyOf(page);
  const fromNodes = articleNodes(page).flatMap(({ object, where }) =>
    ['headline', 'name'].flatMap((key) => named(textOf(object[key]), 'json-ld', `${where}.${key}`)),
  );
  const headings = survey.headings
    .filter(({ element }) => element.name === 'h1')
    .flatMap(({ element }) => {
      const found = named(visibleText(element), 'visible-text', describe(element));
      const brand = isBrand(element, survey.title, found[0]?.value ?? '');
      return found.map((one) => ({ ...one, own: isOwn(element, NOTHING) && !brand, brand }));
    });
  const fromMeta = metaFindings(survey, [
    'og:title',
    'twitter:title',
    'headline',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'title',
  ]);
  const fromTitle = named(survey.title, 'meta', 'title');
  const brands = headings.filter((one) => one.brand).map((one) => one.value);
  const shown = headings.filter((one) => !one.brand).map((one) => one.value);
  const strip = (found: Finding): Finding => ({
    ...found,
    value: withoutSite(found.value, [...siteNames, ...brands], shown),
  });
  const machine = [...fromNodes, ...fromMeta, ...fromTitle]
    .map(strip)
    .filter((found) => found.value.length <= MAX_HEADLINE && !isSite(found.value, siteNames));
  const visible = headings.filter(
    (found) => (!found.brand && !isSite(found.value, siteNames)) || machine.length === 0,
  );
  const agreed = visible.find((heading) =>
    machine.some((other) => similar(heading.value, other.value) >= SAME),
  );
  const second = agreed === undefined ? confirmedSecond(survey, machine) : undefined;
  const alone = visible.length === 1 ? visible[0] : undefined;
  const chosen =
    agreed ??
    second ??
    (alone?.own === true && isHeadline(alone.value) ? alone : undefined) ??
    best(machine.map(withoutTail)) ??
    alone ??
    visible[0];
  if (chosen === undefined) return [];
  const seen = new Set<string>();
  return [chosen, ...machine, ...visible].filter(
    ({ evidence }) => !seen.has(evidence.where) && seen.add(evidence.where),
  );
}

/** Without a visible headline: the one that two places give, else the first. */
function best(machine: readonly Finding[]): Finding | undefined {
  const supported = machine.find(
    (found) => machine.filter((other) => similar(found.value, other.value) >= SAME).length > 1,
  );
  return supported ?? machine[0];
}

/** A second-level heading that the metadata confirms, where no first-level one is: blogs put their own name in the first. */
function confirmedSecond(survey: PageSurvey, machine: readonly Finding[]): Finding | undefined {
  const title = machine.filter(({ value }) => words(value).length >= MIN_HEADLINE_WORDS);
  for (const { element } of survey.headings) {
    if (element.name !== 'h2' || title.length === 0) continue;
    const [found] = named(visibleText(element), 'visible-text', describe(element));
    if (found !== undefined && title.some(({ value }) => similar(found.value, value) >= SURELY_SAME))
      return found;
  }
  return undefined;
}
const SURELY_SAME = 0.85;

/** Where no heading shows the headline, a short last part after a bar is the site's name by custom. */
function withoutTail(found: Finding): Finding {
  const bar = found.value.lastIndexOf('|');
  const tail = words(found.value.slice(bar + 1)).length;
  const head = found.value.slice(0, Math.max(bar, 0)).trim();
  const cut = bar > 0 && tail <= MAX_TAIL_WORDS && words(head).length > tail;
  return cut ? { ...found, value: head } : found;
}
const MAX_TAIL_WORDS = 3;

/** A heading of one or two words is as often the name of the site or of a section. */
const isHeadline = (text: string): boolean => words(text).length >= MIN_HEADLINE_WORDS;
const MIN_HEADLINE_WORDS = 3;

/** Whether an element shows the site's name rather than the article's: in a logo, or linked to the front page. */
function isBrand(element: Element, title: string | undefined, text: string): boolean {
  if (
    ancestors(element)
      .slice(0, NEAR)
      .some((part) => BRAND.test(hintOf(part)))
  )
    return true;
  const home = element.children.some(
    (child) => isTag(child) && child.name === 'a' && HOME.test(child.attribs['href'] ?? ''),
  );
  const inHome =
    element.parent !== null &&
    isTag(element.parent) &&
    element.parent.name === 'a' &&
    HOME.test(element.parent.attribs['href'] ?? '');
  const last = title?.split(SEPARATORS).at(-1);
  const isSuffix =
    last !== undefined &&
    last !== title &&
    key(last) === key(text) &&
    words(text).length < MIN_HEADLINE_WORDS;
  return home || inHome || isSuffix;
}
const NEAR = 3;
const NOTHING: ReadonlySet<Element> = new Set();
const BRAND = /logo|brand|masthead|site-?(?:title|name|header)|blog-?title/i;
const HOME = /^(?:\/|https?:\/\/[^/]+\/?)$/;

function named(text: string | undefined, source: Finding['evidence']['source'], where: string): Finding[] {
  const value = text === undefined ? '' : plain(text);
  return value === '' || value.length > MAX_HEADLINE ? [] : [finding(value, source, where, value)];
}

const words = (text: string): string[] => text.normalize('NFKD').toLowerCase().match(WORDS) ?? [];
const key = (text: string): string => words(text).join('');

/** Share of the words that two texts have in common, 0 to 1. */
export function similar(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim() ? 1 : 0;
  const rest = new Map<string, number>();
  for (const word of b) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const left = rest.get(word) ?? 0;
    if (left > 0) {
      common++;
      rest.set(word, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

const isSite = (text: string, siteNames: readonly string[]): boolean =>
  siteNames.some((name) => key(name) === key(text));

/** Cuts the site's name off a title: the part after (or before) a separator that names the site or that the page's heading lacks. */
export function withoutSite(
  title: string,
  siteNames: readonly string[],
  headings: readonly string[],
): string {
  if (title.length > MAX_HEADLINE) return title;
  const cuts = [...title.matchAll(SEPARATORS)];
  for (const heading of headings) {
    const wanted = key(heading);
    if (wanted === '' || key(title) === wanted) continue;
    for (const cut of cuts) {
      const head = title.slice(0, cut.index).trim();
      const tail = title.slice(cut.index + cut[0].length).trim();
      if (key(head) === wanted) return head;
      if (key(tail) === wanted) return tail;
    }
  }
  const siteKeys = siteNames.map(key).filter((name) => name.length > 1);
  let kept = title;
  for (const cut of cuts.toReversed()) {
    const tail = key(kept.slice(cut.index + cut[0].length));
    if (
      tail === '' ||
      !siteKeys.some(
        (name) =>
          name === tail ||
          (tail.length >= MIN_SITE &&
            (name.startsWith(tail) || tail.startsWith(name) || tail.endsWith(name))),
      )
    )
      break;
    kept = kept.slice(0, cut.index).trim();
  }
  const first = cuts[0];
  if (kept === title && first !== undefined) {
    const head = key(title.slice(0, first.index));
    if (siteKeys.includes(head)) kept = title.slice(first.index + first[0].length).trim();
  }
  const lead = kept === title ? COLON_LEAD.exec(title) : null;
  if (lead?.[1] !== undefined && siteKeys.includes(key(lead[1]))) kept = title.slice(lead[0].length).trim();
  return kept === '' ? title : kept;
}
/** Shortest name that may stand for a site by its beginning, in letters. */
const MIN_SITE = 4;
