import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { UNSEEN } from '../strip/elements.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { BESIDE } from './beside.ts';
import type { ReadingContext } from './inline-text.ts';
import { isOrnament, isPicture } from './is-picture.ts';
import type { Piece } from './piece.ts';

type Figure = Extract<Piece, { kind: 'figure' }>;

/** How far up from its caption a picture is looked for, in elements. */
const MAX_CLIMB = 4;
/** Pictures above this many characters of the article's own text lead to it; those after are its neighbours'. */
const MAX_TEXT_BEFORE = 200;

/**
 * The pictures that lead to the article from outside the part that holds its text, each with the caption that the page
 * gives it: a hero over the headline, a picture in the article's header. Pictures without a caption there are as often
 * ornaments and are left.
 */
export function leadFigures(stripped: StrippedPage, context: ReadingContext): Figure[] {
  const figures: Figure[] = [];
  let characters = 0;
  const visit = (node: AnyNode, reached: boolean): void => {
    if (characters > MAX_TEXT_BEFORE) return;
    if (isText(node)) characters += reached ? node.data.trim().length : 0;
    if (!isTag(node) || UNSEEN.has(node.name)) return;
    const place = context.placeOf(node);
    if (place.in === 'caption') {
      const picture = reached ? undefined : pictureNear(node, context);
      if (picture !== undefined) figures.push({ kind: 'figure', pictures: [picture], captions: [node] });
      return;
    }
    if (place.in === 'related' || (place.in === 'removed' && !BESIDE.has(place.rule))) return;
    const inside = place.in === 'article' && (reached || node === stripped.root);
    for (const child of node.children) visit(child, inside);
  };
  for (const child of stripped.page.document.children) visit(child, false);
  return joined(figures);
}

/** The picture beside a caption that stands outside the text: the last before it, else the first after it. */
export function pictureNear(caption: Element, context: ReadingContext): Element | undefined {
  let up = caption.parent;
  for (let climbed = 0; climbed < MAX_CLIMB && up !== null && isTag(up); climbed++) {
    const around = picturesAround(up, caption, context);
    const found = around.before.at(-1) ?? around.after[0];
    if (found !== undefined) return found;
    up = up.parent;
  }
  return undefined;
}

function picturesAround(
  parent: Element,
  caption: Element,
  context: ReadingContext,
): { before: Element[]; after: Element[] } {
  const before: Element[] = [];
  const after: Element[] = [];
  let passed = false;
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (after.length > 0) return;
      if (child === caption) passed = true;
      else if (!isTag(child)) continue;
      else if (isPicture(child)) {
        const place = context.placeOf(child);
        const isLead = place.in === 'metadata' || (place.in === 'removed' && BESIDE.has(place.rule));
        if (isLead && !isOrnament(child)) (passed ? after : before).push(child);
      } else visit(child);
    }
  };
  visit(parent);
  return { before, after };
}

/** Several captions of one picture are one figure. */
function joined(figures: readonly Figure[]): Figure[] {
  const byPicture = Map.groupBy(figures, ({ pictures }) => pictures[0]);
  return [...byPicture.values()].map((group) => ({
    kind: 'figure',
    pictures: group[0]?.pictures ?? [],
    captions: group.flatMap(({ captions }) => captions),
  }));
}
