import type { Piece } from './piece.ts';
import { prefixed } from './slice-text.ts';

/** The number of a note in a block of its own, as `noteCall` gives it. */
const LABEL = /^\[[^[\]\s]{1,20}\]$/;

/** Puts the number of a note that stands in an element of its own before the note. */
export function joinNoteLabels(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const label = labelOf(joined.at(-1));
    if (label === null || piece.kind !== 'block' || piece.block.type !== 'paragraph') joined.push(piece);
    else
      joined[joined.length - 1] = {
        kind: 'block',
        block: { ...piece.block, ...prefixed(`${label} `, piece.block) },
      };
  }
  return joined;
}

const labelOf = (piece: Piece | undefined): string | null =>
  piece?.kind === 'block' && piece.block.type === 'paragraph' && LABEL.test(piece.block.text)
    ? piece.block.text
    : null;
