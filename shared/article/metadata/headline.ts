import type { Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { type Finding, finding, metaFindings, plain } from './findings.ts';
import { isHeadline, key, MAX_HEADLINE, MIN_HEADLINE_WORDS, similar, words } from './headline-words.ts';
import { textOf } from './json-ld.ts';
import { type PageSurvey, surveyOf, visibleText } from './page-survey.ts';
import { ancestors, describe, hintOf, isOwn } from './surroundings.ts';
import { withoutEnd, withoutNotes, withoutTail } from './without-notes.ts';
import { headShownBy, SEPARATORS, tailShownBy, withoutSite } from './without-site.ts';

export { similar } from './headline-words.ts';
export { withoutSite } from './without-site.ts';

/** Share of words that two headlines must have in common to be the same. */
const SAME = 0.7;
/** Share of them in common that shows a heading to speak of the same thing in other words. */
const AKIN = 0.4;
/** A heading that shares less with what the metadata agree on is a section's name or a slogan. */
const FOREIGN = 0.3;

/** Reads the headline, all sightings, the chosen first: where the visible headline agrees with the metadata it is taken, else the metadata's; never with the site's name at its end. */
export function readHeadline(page: ParsedPage, siteNames: readonly string[]): Finding[] {
  const survey = surveyOf(page);
  const fromNodes = articleNodes(page).flatMap(({ object, where }) =>
    ['headline', 'name'].flatMap((key) => named(textOf(object[key]), 'json-ld', `${where}.${key}`)),
  );
  const headings = survey.headings
    .filter(({ element }) => element.name === 'h1' && !isOfComments(element))
    .flatMap(({ element }) => {
      const found = named(visibleText(element), 'visible-text', describe(element));
      const brand = isBrand(element, survey.title, found[0]?.value ?? '');
      const titled = NAMED_HEADLINE.test(hintOf(element));
      const lead = leadOf(element);
      return found.map((one) => ({ ...one, own: isOwn(element, NOTHING) && !brand, brand, titled, lead }));
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
  const seconds = survey.headings
    .filter(({ element }) => element.name === 'h2')
    .map(({ element }) => visibleText(element, MAX_HEADLINE))
    .filter(isHeadline);
  const shown = headings.filter((one) => !one.brand).map((one) => one.value);
  const strip = (found: Finding): Finding => ({
    ...found,
    value: withoutSite(
      headShownBy(tailShownBy(found.value, seconds), seconds, shown),
      [...siteNames, ...brands],
      shown,
    ),
  });
  const machine = [...fromNodes, ...fromMeta, ...fromTitle]
    .map(strip)
    .filter((found) => found.value.length <= MAX_HEADLINE && !isSite(found.value, siteNames));
  const visible = headings.filter(
    (found) => (!found.brand && !isSite(found.value, siteNames)) || machine.length === 0,
  );
  const agreed =
    visible.find((heading) => machine.some((other) => similar(heading.value, other.value) >= SAME)) ??
    headings.find((heading) => machine.slice(0, -1).some((other) => key(other.value) === key(heading.value)));
  const own = alone(visible.filter((heading) => heading.own && isHeadline(heading.value)));
  const likeness = (one: Finding | undefined): number =>
    Math.max(0, ...machine.map((other) => similar(one?.value ?? '', other.value)));
  const akin = own ?? (visible.length === 1 ? visible[0] : undefined);
  const found =
    agreed ??
    (likeness(akin) >= AKIN ? akin : undefined) ??
    confirmedSecond(survey, machine) ??
    (likeness(own) < FOREIGN ? supported(machine) : undefined) ??
    own ??
    best(machine.map(withoutTail).map(withoutEnd)) ??
    visible[0];
  if (found === undefined) return [];
  const whole = withoutTail(withoutNotes(found, machine));
  const short = withoutSite(whole.value, siteNames, []);
  const chosen = whole.value.startsWith(short) ? { ...whole, value: short } : whole;
  const seen = new Set<string>();
  return [chosen, ...machine, ...visible].filter(
    ({ evidence }) => !seen.has(evidence.where) && seen.add(evidence.where),
  );
}

/** What stands first in a heading in an element of its own: the topic over the headline. */
function leadOf(heading: Element): string {
  const first = heading.children.find((child) => isTag(child) || !isText(child) || child.data.trim() !== '');
  return first !== undefined && isTag(first) ? visibleText(first, MAX_HEADLINE) : '';
}

/** The one heading of its rank; of several the one that the page calls headline or title. */
function alone<Heading extends Finding & { readonly titled: boolean }>(
  headings: readonly Heading[],
): Heading | undefined {
  const distinct = new Set(headings.map(({ value }) => key(value)));
  return distinct.size === 1 ? headings[0] : headings.find(({ titled }) => titled);
}
const NAMED_HEADLINE = /headline|title/i;

/** Without a visible headline: the one that two places give, else the first. */
const best = (machine: readonly Finding[]): Finding | undefined => supported(machine) ?? machine[0];

/** What two places of the metadata agree on. */
const supported = (machine: readonly Finding[]): Finding | undefined =>
  machine.find((found) => machine.filter((other) => similar(found.value, other.value) >= SAME).length > 1);

/** A second-level heading that the metadata confirms, where no first-level one is: blogs put their own name in the first. */
function confirmedSecond(survey: PageSurvey, machine: readonly Finding[]): Finding | undefined {
  const title = machine.filter(({ value }) => words(value).length >= MIN_HEADLINE_WORDS);
  for (const { element } of survey.headings) {
    if (element.name !== 'h2' || title.length === 0 || isOfComments(element)) continue;
    const [found] = named(visibleText(element), 'visible-text', describe(element));
    if (found !== undefined && title.some(({ value }) => similar(found.value, value) >= SURELY_SAME))
      return found;
  }
  return undefined;
}
const SURELY_SAME = 0.85;

/** "15 replies to “Quiet harbour wakes”" heads the comments. */
const isOfComments = (element: Element): boolean =>
  ancestors(element)
    .slice(0, NEAR)
    .some((part) => COMMENTS.test(hintOf(part)));
const COMMENTS =
  /(?:^|\s)(?:(?:post-|entry-)?comments?(?:-(?:title|heading|header|area|list|section))?|repl(?:y|ies)-title|respond|disqus_thread)(?:$|\s)/i;

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
const BRAND = /logo|brand|masthead|site-?(?:title|name|header)/i;
const HOME = /^(?:\/|https?:\/\/[^/]+\/?)$/;

function named(text: string | undefined, source: Finding['evidence']['source'], where: string): Finding[] {
  const value = text === undefined ? '' : plain(text);
  return value === '' || value.length > MAX_HEADLINE ? [] : [finding(value, source, where, value)];
}

const isSite = (text: string, siteNames: readonly string[]): boolean =>
  siteNames.some((name) => key(name) === key(text));
