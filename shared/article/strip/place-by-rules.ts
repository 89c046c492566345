import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from '../metadata/article-nodes.ts';
import { findHeadline } from './find-headline.ts';
import { findRegion } from './find-region.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { markEmptySections } from './mark-empty-sections.ts';
import { markOutside } from './mark-outside.ts';
import { markParts } from './mark-parts.ts';
import { KIND, type Outline, outlineOf } from './outline.ts';
import type { Reading } from './reading.ts';
import { refine } from './refine.ts';

const HEADLINE: PlaceMark = {
  in: 'metadata',
  rule: 'headline',
  reason: 'the headline, read into the metadata',
};

/** A page that keeps fewer characters than this, and a smaller share of its own, is read a second time, generously. */
const MIN_KEPT = { characters: 500, share: 0.25 };

/** schema.org types of pages on which people discuss. */
const DISCUSSIONS = new Set(['DiscussionForumPosting', 'QAPage', 'Question']);

/** What the rules make of a page. */
export interface RulesPlaces {
  readonly outline: Outline;
  /** Position of the headline; -1 where none was found. */
  readonly headline: number;
  /** Position of the element that holds the article. */
  readonly root: number;
  readonly marks: PlaceMarks;
}

/** Gives every piece of a page its place by rules alone. Linear in the page. */
export function placeByRules(page: ParsedPage): RulesPlaces {
  const { body } = page;
  const outline = outlineOf(body);
  const found = findHeadline(page, body);
  const headline = found === null ? -1 : outline.nodes.indexOf(found);
  const isDiscussion = articleNodes(page).some(({ types }) => types.some((type) => DISCUSSIONS.has(type)));
  const careful = place(headline, { outline, generous: false, isDiscussion });
  const kept = charactersKept(careful);
  const isPoor = kept < MIN_KEPT.characters && kept < (outline.characters[0] ?? 0) * MIN_KEPT.share;
  return isPoor ? place(headline, { outline, generous: true, isDiscussion }) : careful;
}

function place(headline: number, reading: Reading): RulesPlaces {
  const { outline } = reading;
  const marks: PlaceMarks = Array(outline.nodes.length).fill(undefined);
  if (headline >= 0) marks[headline] = HEADLINE;
  const weights = markParts(reading, marks);
  const region = findRegion(reading, weights, marks);
  const root = markOutside(outline, region, headline, marks);
  refine(region, reading, marks);
  if (!reading.generous) markEmptySections(root, reading, marks);
  return { outline, headline, root, marks };
}

/** Characters that stand under no mark. */
function charactersKept({ outline: { kinds, ends, characters }, marks }: RulesPlaces): number {
  let kept = 0;
  for (let at = 0; at < kinds.length; ) {
    if (marks[at] === undefined && kinds[at] === KIND.text) kept += characters[at] ?? 0;
    at = marks[at] === undefined ? at + 1 : (ends[at] ?? kinds.length);
  }
  return kept;
}
