import type { Element } from 'domhandler';
import type { PlaceMark } from './mark.ts';
import type { Outline } from './outline.ts';

/** How far up a picture may stand from its caption, in elements. */
const MAX_CLIMB = 3;

export const CAPTION: PlaceMark = { in: 'caption', rule: 'caption', reason: 'the caption of a picture' };

/** Whether an element is a picture's caption: a `figcaption`, or one that is called so and stands beside a picture. */
export function isCaption(at: number, element: Element, isCalledSo: boolean, outline: Outline): boolean {
  if (element.name === 'figcaption') return true;
  const { pictures, parents } = outline;
  if (!isCalledSo || (pictures[at] ?? 0) > 0) return false;
  let up = parents[at] ?? -1;
  for (let climbed = 0; climbed < MAX_CLIMB && up >= 0; climbed++) {
    if ((pictures[up] ?? 0) > 0) return true;
    up = parents[up] ?? -1;
  }
  return false;
}
