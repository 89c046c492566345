import { type Element, isTag } from 'domhandler';

/** The nearest element around another that is of a kind, at most so many elements up; null where there is none. */
export function nearestAround(
  { parent }: Element,
  most: number,
  isOfKind: (element: Element) => boolean,
): Element | null {
  let up = parent;
  for (let climbed = 0; climbed < most && up !== null && isTag(up); climbed++) {
    if (isOfKind(up)) return up;
    up = up.parent;
  }
  return null;
}
