import { type Element, isTag } from 'domhandler';
import type { PlaceMark } from './mark.ts';
import type { Measure } from './measure.ts';

/** What pages call the words under a picture. */
const CAPTION_NAMES =
  /(?:^|[\s-])(?:captions?|caption-?text|figcaption|wp-caption-text|(?:photo|image|img|picture|media)-?(?:credits?|caption|text|description|desc|source|copyright|info|byline|attribution)|credits?|attribution|copyright-?info|bildunterschrift|legende|pie-de-foto|didascalia)(?=[\s-]|$)/;
/** How far up a picture may stand from its caption, in elements. */
const MAX_CLIMB = 3;

export const CAPTION: PlaceMark = { in: 'caption', rule: 'caption', reason: 'the caption of a picture' };

/** Whether an element is a picture's caption: a `figcaption`, or one that is called so and stands beside a picture. */
export function isCaption(element: Element, names: string, measures: ReadonlyMap<Element, Measure>): boolean {
  const hasPicture = (one: Element): boolean => (measures.get(one)?.pictures ?? 0) > 0;
  if (element.name === 'figcaption') return true;
  if (names === '' || !CAPTION_NAMES.test(names) || hasPicture(element)) return false;
  let up = element.parent;
  for (let climbed = 0; climbed < MAX_CLIMB && up !== null && isTag(up); climbed++) {
    if (hasPicture(up)) return true;
    up = up.parent;
  }
  return false;
}
