import type { RichText } from '../block.ts';

/** A range of a text with the marks in it. */
export function sliceText(words: RichText, start: number, end: number): RichText {
  const { text, marks } = words;
  if (start === 0 && end === text.length) return words;
  return {
    text: text.slice(start, end),
    marks: marks.flatMap((mark) =>
      mark.end <= start || mark.start >= end
        ? []
        : [{ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }],
    ),
  };
}

/** The lines of a text, each with its marks; empty ones left out. */
export function linesOf(words: RichText): RichText[] {
  const lines: RichText[] = [];
  let start = 0;
  for (const line of words.text.split('\n')) {
    if (line.trim() !== '') lines.push(sliceText(words, start, start + line.length));
    start += line.length + 1;
  }
  return lines;
}

/** A text with words before it. */
export function prefixed(words: string, { text, marks }: RichText): RichText {
  const moved = marks.map((mark) => ({
    ...mark,
    start: mark.start + words.length,
    end: mark.end + words.length,
  }));
  return { text: words + text, marks: moved };
}

/** Texts as the lines of one; a text that an earlier one says already is left out. */
export function joinTexts(texts: readonly RichText[]): RichText {
  let text = '';
  const marks: RichText['marks'] = [];
  for (const one of texts) {
    if (one.text === '' || text.includes(one.text)) continue;
    const offset = text === '' ? 0 : text.length + 1;
    text = text === '' ? one.text : `${text}\n${one.text}`;
    marks.push(...one.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset })));
  }
  return { text, marks };
}
