import { HEADINGS } from './elements.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { elementAt, KIND } from './outline.ts';
import { type Reading, weightsOf } from './reading.ts';

const EMPTY_SECTION: PlaceMark = {
  in: 'removed',
  rule: 'empty-section',
  reason: 'a heading whose whole section was removed',
};
/** Content that has no text of its own. */
const SHOWN = new Set(['img', 'picture', 'amp-img', 'iframe', 'video', 'audio', 'table']);

interface OpenSection {
  readonly heading: number;
  readonly level: number;
  /** True once something under it was removed, or the article ended. */
  lost: boolean;
}

/** Marks headings that lost everything under them, and those at the article's end that never had anything. */
export function markEmptySections(root: number, reading: Reading, marks: PlaceMarks): void {
  const { outline } = reading;
  const { kinds, ends, characters } = outline;
  let open: OpenSection[] = [];
  const close = (level: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const ended = open.pop();
      if (ended?.lost === true) marks[ended.heading] = EMPTY_SECTION;
    }
  };
  const end = ends[root] ?? 0;
  for (let at = root; at < end; ) {
    const name = elementAt(outline, at)?.name ?? '';
    const after = ends[at] ?? end;
    const mark = marks[at];
    const hasText = (characters[at] ?? 0) > 0;
    const level = HEADINGS.get(name);
    if (kinds[at] === KIND.text) {
      if (hasText) open = [];
      at = after;
    } else if (mark !== undefined) {
      if (mark.in === 'caption') open = [];
      else if (hasText) for (const section of open) section.lost = true;
      at = after;
    } else if (SHOWN.has(name)) {
      open = [];
      at = after;
    } else if (level !== undefined) {
      if (hasText) {
        close(level);
        open.push({ heading: at, level, lost: false });
      }
      at = after;
    } else at = kinds[at] === KIND.unseen ? after : at + 1;
  }
  if ((weightsOf(reading)[root] ?? 0) > 0) for (const section of open) marks[section.heading] = EMPTY_SECTION;
}
