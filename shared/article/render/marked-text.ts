import type { Mark, RichText } from '../block.ts';

/** How a renderer writes a stretch of plain text, and what it puts around a marked one. */
export interface MarkWriter {
  text(plain: string): string;
  open(mark: Mark): string;
  close(mark: Mark): string;
}

/** Writes text with its marks so that they nest: one that crosses another's end is closed there and opened again. */
export function writeMarked({ text, marks }: RichText, writer: MarkWriter): string {
  const inText = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const waiting = inText.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const bounds = [...new Set([0, text.length, ...inText.flatMap(({ start, end }) => [start, end])])];
  bounds.sort((a, b) => a - b);
  const open: Mark[] = [];
  let written = '';
  let next = 0;
  for (const [index, at] of bounds.entries()) {
    const ending = open.findIndex(({ end }) => end <= at);
    const closed = ending < 0 ? [] : open.splice(ending);
    written += closed.toReversed().map(writer.close).join('');
    const begun = closed.filter(({ end }) => end > at);
    for (let mark = waiting[next]; mark?.start === at; mark = waiting[++next]) begun.push(mark);
    begun.sort((a, b) => b.end - a.end);
    for (const mark of begun) {
      open.push(mark);
      written += writer.open(mark);
    }
    written += writer.text(text.slice(at, bounds[index + 1] ?? at));
  }
  return written;
}
