import type { Block, Section } from '../block.ts';
import type { ImageList } from './images.ts';
import { joinCaptions } from './join-captions.ts';
import { readOrdinal } from './ordinal.ts';
import type { Piece } from './piece.ts';

/** Deepest level of a section: `h6`. */
const MAX_LEVEL = 6;

/** Puts pieces into sections: each heading begins one, under the nearest heading before it that is higher. */
export function buildSections(pieces: readonly Piece[], images: ImageList): Section[] {
  const sections: Section[] = [];
  const path: Section[] = [];
  let real = 1;

  const current = (): Section => {
    const last = sections.at(-1);
    if (last !== undefined) return last;
    const opening: Section = { id: 's0', level: 1, heading: null, ordinal: null, parent: null, blocks: [] };
    sections.push(opening);
    return opening;
  };
  const open = (level: number, text: string): void => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const parent = path.at(-1)?.id ?? null;
    const { heading, ordinal, label } = readOrdinal(text);
    const section: Section = {
      id: `s${sections.length + (sections[0]?.heading === null ? 0 : 1)}`,
      level,
      heading,
      ordinal,
      ...(label === undefined || label === `${ordinal}.` ? {} : { label }),
      parent,
      blocks: [],
    };
    sections.push(section);
    path.push(section);
  };

  const whole = joinCaptions(pieces);
  for (const [index, piece] of whole.entries()) {
    if (piece.kind === 'block') current().blocks.push(piece.block);
    else if (piece.kind === 'figure') addFigure(piece, images, current);
    else if (piece.bold !== undefined && !headsText(whole, index))
      current().blocks.push({ type: 'paragraph', ...piece.bold });
    else {
      if (piece.level > 0) real = piece.level;
      open(piece.level > 0 ? piece.level : Math.min(MAX_LEVEL, real + 1), piece.text);
    }
  }
  return sections;
}

/** A bold line is a heading only where text follows it, and the line before is not bold too. */
function headsText(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  return next !== undefined && next.kind !== 'heading';
}

function addFigure(
  piece: Extract<Piece, { kind: 'figure' }>,
  images: ImageList,
  current: () => Section,
): void {
  const { positions, caption } = images.add(piece.pictures, piece.captions);
  if (positions.length === 0 && caption.text === '') return;
  const figure: Block = { type: 'figure', ...caption, images: positions };
  current().blocks.push(figure);
}
