import type { Mark, RichText } from '../block.ts';

/** How a renderer writes a stretch of plain text, and what it puts around a marked one. */
export interface MarkWriter {
  text(plain: string): string;
  open(mark: Mark): string;
  close(mark: Mark): string;
}

/** Writes text with its marks so that they nest: one that crosses another's end is closed there and opened again. */
export function writeMarked({ text, marks }: RichText, writer: MarkWriter): string {
  const bounds = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  const open: Mark[] = [];
  let written = '';
  for (const [index, at] of bounds.entries()) {
    const ending = open.findIndex(({ end }) => end <= at);
    const reopened = ending < 0 ? [] : open.splice(ending).toReversed();
    written += reopened.map((mark) => writer.close(mark)).join('');
    const begun = [
      ...reopened.toReversed().filter(({ end }) => end > at),
      ...marks.filter(({ start, end }) => start === at && end > at),
    ].toSorted((a, b) => b.end - a.end);
    for (const mark of begun) {
      open.push(mark);
      written += writer.open(mark);
    }
    written += writer.text(text.slice(at, bounds[index + 1] ?? at));
  }
  return written;
}
