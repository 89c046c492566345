import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { similar } from './headline.ts';
import { type PageSurvey, visibleText } from './page-survey.ts';

/** Where the headline stands: its order among the elements, and everything that encloses it. */
export interface HeadlinePlace {
  /** Undefined where the page shows no heading at all. */
  readonly order: number | undefined;
  readonly around: ReadonlySet<Element>;
}

/** Share of words that a heading and the headline must have in common. */
const SAME = 0.7;

/** Finds the heading that shows the headline; the first `h1` where none does. */
export function headlinePlace(survey: PageSurvey, headline: string | undefined): HeadlinePlace {
  const { headings } = survey;
  const shown =
    headline === undefined
      ? undefined
      : headings.find(({ element }) => similar(visibleText(element), headline) >= SAME);
  const heading = shown ?? headings.find(({ element }) => element.name === 'h1') ?? headings[0];
  const around = new Set<Element>();
  for (let node = heading?.element.parent ?? null; node !== null && isTag(node); node = node.parent)
    around.add(node);
  return { order: heading?.order, around };
}
