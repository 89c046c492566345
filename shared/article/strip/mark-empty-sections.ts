import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { HEADINGS, UNSEEN } from './elements.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { type Reading, weightOf } from './reading.ts';

const EMPTY_SECTION: PlaceMark = {
  in: 'removed',
  rule: 'empty-section',
  reason: 'a heading whose whole section was removed',
};
const SPACE = /^\s*$/;
/** Content that has no text of its own. */
const SHOWN = new Set(['img', 'picture', 'amp-img', 'iframe', 'video', 'audio', 'table']);

interface OpenSection {
  readonly heading: Element;
  readonly level: number;
  /** True once something under it was removed, or the article ended. */
  lost: boolean;
}

/** Marks headings that lost everything under them, and those at the article's end that never had anything. */
export function markEmptySections(root: Element, reading: Reading, marks: PlaceMarks): void {
  let open: OpenSection[] = [];
  const close = (level: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const ended = open.pop();
      if (ended?.lost === true) marks.set(ended.heading, EMPTY_SECTION);
    }
  };
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      if (!SPACE.test(node.data)) open = [];
      return;
    }
    if (!isTag(node)) return;
    if (marks.has(node)) lose(node);
    else if (SHOWN.has(node.name)) open = [];
    else if (UNSEEN.has(node.name)) return;
    else visitElement(node);
  };
  const lose = (element: Element): void => {
    if (marks.get(element)?.in === 'caption') open = [];
    else if ((reading.measures.get(element)?.characters ?? 0) > 0)
      for (const section of open) section.lost = true;
  };
  const visitElement = (element: Element): void => {
    const level = HEADINGS.get(element.name);
    if (level === undefined) {
      for (const child of element.children) visit(child);
      return;
    }
    if ((reading.measures.get(element)?.characters ?? 0) === 0) return;
    close(level);
    open.push({ heading: element, level, lost: false });
  };
  visit(root);
  if (weightOf(root, reading) > 0) for (const section of open) marks.set(section.heading, EMPTY_SECTION);
}
