import type { Mark, RichText } from '../block.ts';

/** What a mark says, without its place in the text. */
export type MarkKind =
  | { readonly type: 'strong' | 'emphasis' | 'code' }
  | { readonly type: 'link'; readonly href: string };

/** Gathers a block's text, white space collapsed as a browser shows it, and the marks on it. */
export interface RichTextBuilder {
  addText(text: string): void;
  /** Ends the line within the block. */
  addBreak(): void;
  open(kind: MarkKind): void;
  close(): void;
  isEmpty(): boolean;
  /** Gives what was gathered and begins anew; marks still open go on in the next block. */
  take(): RichText;
}

const SPACES = /\s+/gu;
const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\n';

export function richTextBuilder(): RichTextBuilder {
  let text = '';
  let marks: Mark[] = [];
  const open: Array<{ readonly kind: MarkKind; start: number }> = [];

  const addMark = (kind: MarkKind, from: number): void => {
    let start = from;
    let end = text.length;
    while (isSpace(text[start])) start++;
    while (end > start && isSpace(text[end - 1])) end--;
    if (end > start) marks.push({ ...kind, start, end });
  };

  return {
    addText(added) {
      const collapsed = added.replace(SPACES, ' ');
      text +=
        collapsed.startsWith(' ') && (text === '' || isSpace(text.at(-1))) ? collapsed.slice(1) : collapsed;
    },
    addBreak() {
      if (text === '') return;
      if (text.endsWith(' ')) text = text.slice(0, -1);
      if (text !== '') text += '\n';
    },
    open(kind) {
      open.push({ kind, start: text.length });
    },
    close() {
      const closed = open.pop();
      if (closed !== undefined) addMark(closed.kind, closed.start);
    },
    isEmpty: () => text.trim() === '',
    take() {
      for (const { kind, start } of open) addMark(kind, start);
      const trimmed = text.trimEnd();
      const taken = {
        text: trimmed,
        marks: marks
          .flatMap((mark) => clip(mark, trimmed.length))
          .toSorted((a, b) => a.start - b.start || b.end - a.end),
      };
      text = '';
      marks = [];
      for (const mark of open) mark.start = 0;
      return taken;
    },
  };
}

function clip(mark: Mark, length: number): Mark[] {
  const end = Math.min(mark.end, length);
  return end > mark.start ? [{ ...mark, end }] : [];
}
