import { type Document, type Element, isTag } from 'domhandler';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { metaFindings } from '../metadata/findings.ts';
import { similar } from '../metadata/headline.ts';
import { surveyOf } from '../metadata/page-survey.ts';
import { shortText } from './leaf-text.ts';

/** Longest headline, in characters. */
const MAX_HEADLINE = 300;
/** Headings looked at: the headline is among the first. */
const MAX_HEADINGS = 60;
/** Share of words a heading has in common with the page's title to be its headline. */
const LIKE_TITLE = 0.6;

/** Finds the heading that is the page's own headline: the one that says what the title says, else the only `h1`. */
export function findHeadline(page: ParsedPage, body: Element): Element | null {
  const survey = surveyOf(page);
  const titles = [
    survey.title,
    ...metaFindings(survey, ['og:title', 'twitter:title']).map(({ value }) => value),
  ].flatMap((title) => (title === undefined ? [] : [title.slice(0, MAX_HEADLINE)]));
  const headings = survey.headings
    .slice(0, MAX_HEADINGS)
    .map(({ element }) => element)
    .filter((element) => isWithin(element, body));
  const first = headings.filter((heading) => heading.name === 'h1');
  const like = (heading: Element): boolean => {
    const text = shortText(heading, MAX_HEADLINE);
    return text !== null && text !== '' && titles.some((title) => similar(title, text) >= LIKE_TITLE);
  };
  return first.find(like) ?? (first.length === 1 ? first[0] : undefined) ?? headings.find(like) ?? null;
}

function isWithin(element: Element, body: Element): boolean {
  for (let up: Element | Document | Element['parent'] = element; up !== null; up = up.parent) {
    if (up === body) return true;
    if (!isTag(up)) return false;
  }
  return false;
}
