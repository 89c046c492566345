import { type Element, isTag } from 'domhandler';
import type { Piece } from './piece.ts';

type Figure = Extract<Piece, { kind: 'figure' }>;

/** How far up from a picture its caption's own parent may stand, in elements, and how many pieces between the two. */
const MAX_CLIMB = 3;
const MAX_BETWEEN = 3;

/**
 * Gives a caption that stands alone to the picture before it, else to the one after it, else to the one that the page
 * has put in the same element with it.
 */
export function joinCaptions(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let waiting: Figure | null = null;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'figure' && piece.pictures.length === 0) {
      if (last?.kind === 'figure' && last.pictures.length > 0 && waiting === null)
        joined[joined.length - 1] = { ...last, captions: last.captions.concat(piece.captions) };
      else {
        joined.push(piece);
        waiting = piece;
      }
    } else if (
      piece.kind === 'figure' &&
      waiting !== null &&
      last === waiting &&
      piece.captions.length === 0
    ) {
      joined[joined.length - 1] = { ...piece, captions: waiting.captions };
      waiting = null;
    } else {
      joined.push(piece);
      waiting = null;
    }
  }
  return joinByElement(joined);
}

/** Something may stand between a picture and its caption: a button's words, a note for print. */
function joinByElement(pieces: Piece[]): Piece[] {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'figure' || piece.pictures.length > 0) continue;
    const near = [...nearby(pieces, index)].find(
      (other) => other.captions.length === 0 && sharesElement(other, piece),
    );
    if (near === undefined) continue;
    pieces[pieces.indexOf(near)] = { ...near, captions: piece.captions };
    pieces[index] = { ...piece, captions: [] };
  }
  return pieces.filter(
    (piece) => piece.kind !== 'figure' || piece.pictures.length > 0 || piece.captions.length > 0,
  );
}

function* nearby(pieces: readonly Piece[], index: number): Generator<Figure> {
  for (let step = 1; step <= MAX_BETWEEN; step++)
    for (const at of [index - step, index + step]) {
      const piece = pieces[at];
      if (piece?.kind === 'figure' && piece.pictures.length > 0) yield piece;
    }
}

function sharesElement({ pictures: [picture] }: Figure, { captions: [caption] }: Figure): boolean {
  if (picture === undefined || caption === undefined) return false;
  return ancestors(picture).some((element) => element === caption.parent);
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parent; found.length < MAX_CLIMB && up !== null && isTag(up); up = up.parent)
    found.push(up);
  return found;
}
