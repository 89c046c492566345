import type { Mark, RichText } from '../block.ts';
import { collapseSpaces } from '../collapse-spaces.ts';

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

/** Builds one block after another. Pieces are joined once a block, for a growing string that is looked into costs its length each time. */
export function richTextBuilder(): RichTextBuilder {
  let pieces: string[] = [];
  let length = 0;
  /** White space owed before the next visible character; at a block's ends it is never paid. */
  let gap: '' | ' ' | '\n' = '';
  let marks: Mark[] = [];
  const open: Array<{ readonly kind: MarkKind; start: number }> = [];
  /** How many of the open marks, outermost first, have their first character. */
  let begun = 0;

  const append = (visible: string): void => {
    pieces.push(visible);
    length += visible.length;
  };
  const beginMarks = (): void => {
    for (; begun < open.length; begun++) {
      const mark = open[begun];
      if (mark !== undefined) mark.start = length;
    }
  };

  return {
    addText(added) {
      const collapsed = collapseSpaces(added);
      if (length > 0 && gap === '' && collapsed.startsWith(' ')) gap = ' ';
      const visible = collapsed.trim();
      if (visible === '') return;
      if (gap !== '') append(gap);
      beginMarks();
      append(visible);
      gap = collapsed.endsWith(' ') ? ' ' : '';
    },
    addBreak() {
      if (length > 0) gap = '\n';
    },
    open(kind) {
      open.push({ kind, start: length });
    },
    close() {
      const closed = open.pop();
      if (closed !== undefined && open.length < begun) {
        marks.push({ ...closed.kind, start: closed.start, end: length });
        begun = open.length;
      }
    },
    isEmpty: () => length === 0,
    take() {
      for (const { kind, start } of open.slice(0, begun)) marks.push({ ...kind, start, end: length });
      const taken = {
        text: pieces.join(''),
        marks: marks.length > 1 ? marks.toSorted((a, b) => a.start - b.start || b.end - a.end) : marks,
      };
      pieces = [];
      marks = [];
      length = 0;
      gap = '';
      begun = 0;
      return taken;
    },
  };
}
