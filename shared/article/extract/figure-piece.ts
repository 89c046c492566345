import { type Element, isTag } from 'domhandler';
import { isKept, type ReadingContext } from './inline-text.ts';
import { isPicture } from './is-picture.ts';
import type { Piece } from './piece.ts';

const MORE = new Set(['pre', 'table', 'iframe', 'video', 'audio', 'blockquote', 'p', 'ul', 'ol']);

/** Reads a `figure` of pictures with its captions; null where it holds something else too, or no picture. */
export function readFigure(
  figure: Element,
  context: ReadingContext,
): Extract<Piece, { kind: 'figure' }> | null {
  const pictures: Element[] = [];
  const captions: Element[] = [];
  let more = false;
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (!isTag(child) || !isKept(child, context)) continue;
      if (context.placeOf(child).in === 'caption') captions.push(child);
      else if (isPicture(child)) pictures.push(child);
      else if (MORE.has(child.name)) more = true;
      else visit(child);
    }
  };
  visit(figure);
  return pictures.length === 0 || more ? null : { kind: 'figure', pictures, captions };
}
