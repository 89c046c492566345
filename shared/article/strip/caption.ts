import type { Element } from 'domhandler';
import { nextElementSibling, prevElementSibling } from 'domutils';
import { attributeOf } from '../../page/page-element.ts';
import { textUpTo } from './leaf-text.ts';
import type { PlaceMark } from './mark.ts';
import { type Outline, positionOf } from './outline.ts';
import { isDense } from './visible-length.ts';

/** How far up a picture may stand from its caption, in elements. */
const MAX_CLIMB = 3;

export const CAPTION: PlaceMark = { in: 'caption', rule: 'caption', reason: 'the caption of a picture' };

/** Longest line in the middle under a picture that is its caption, in characters of a script without spaces. */
const MAX_CENTRED = 80;
const LINES = new Set(['p', 'div', 'center']);
const CENTRED = /(?:^|[;\s])text-align\s*:\s*center/i;

/**
 * Whether an element is a picture's caption: a `figcaption`, one that is called so and stands beside a picture, or a line
 * in the middle right under one.
 */
export function isCaption(at: number, element: Element, isCalledSo: boolean, outline: Outline): boolean {
  if (element.name === 'figcaption') return true;
  const { pictures, parents } = outline;
  if ((pictures[at] ?? 0) > 0) return false;
  if (!isCalledSo) return isLineUnderPicture(at, element, outline);
  let up = parents[at] ?? -1;
  for (let climbed = 0; climbed < MAX_CLIMB && up >= 0; climbed++) {
    if ((pictures[up] ?? 0) > 0) return true;
    up = parents[up] ?? -1;
  }
  return false;
}

/**
 * Chinese and Japanese editors set captions in the middle, under a picture that stands alone; what follows is text again,
 * or the next picture. Elsewhere what stands there is as often a link to a shop, or the name of what a list counts.
 */
function isLineUnderPicture(at: number, element: Element, outline: Outline): boolean {
  const { characters, pictures } = outline;
  const length = characters[at] ?? 0;
  if (!LINES.has(element.name) || length === 0 || length > MAX_CENTRED || !isCentred(element)) return false;
  if (!isDense(textUpTo(element, MAX_CENTRED))) return false;
  const before = prevElementSibling(element);
  const picture = before === null ? -1 : positionOf(outline, before);
  if (picture < 0 || (pictures[picture] ?? 0) === 0 || (characters[picture] ?? 0) > 0) return false;
  const after = nextElementSibling(element);
  return after !== null && (!isCentred(after) || (pictures[positionOf(outline, after)] ?? 0) > 0);
}

const isCentred = (element: Element): boolean =>
  element.name === 'center' ||
  element.attribs['align'] === 'center' ||
  CENTRED.test(attributeOf(element, 'style') ?? '');
