import { type Element, isTag } from 'domhandler';
import { HEADINGS } from './elements.ts';

/** What pages call the part of an accordion or of tabs that its heading opens. */
const PANEL_NAMES =
  /(?:^|[\s_-])(?:(?:accordion|faq|toggle|collapsible|tabs?)[\w-]{0,30}[_-]{1,2}(?:content|body|panel|pane|answer|text)|tab-?pane|(?:faq|accordion)-?answer|answer)(?=[\s_-]|$)/i;
/** Slides are hidden as well, and moved past rather than opened; the transcript of a film is not the article around it. */
const SLIDES = /slide|slick|swiper|carousel|modal|dialog|popup|menu|transcript/i;
/** Attributes in which a button names what it opens. */
const TARGETS = ['aria-controls', 'data-target', 'data-bs-target', 'href'] as const;
/** How far a button stands from what it opens, in elements up and before. */
const MAX_CLIMB = 2;
const MAX_BEFORE = 2;
/** How deep in an element beside it the button stands. */
const MAX_DEPTH = 4;

/**
 * Whether a hidden element is content that a control of its own opens: the answer of a question, the panel of a tab.
 * `prose` are its characters in paragraphs; a menu that opens has none.
 */
export function isOpenable(element: Element, prose: number): boolean {
  if (prose === 0) return false;
  const { id, role } = element.attribs;
  const names = `${element.attribs['class'] ?? ''} ${id ?? ''}`;
  if (SLIDES.test(names)) return false;
  if (role === 'tabpanel' || PANEL_NAMES.test(names)) return true;
  return id !== undefined && id !== '' && isControlled(element, id);
}

function isControlled(element: Element, id: string): boolean {
  let around: Element = element;
  for (let climbed = 0; climbed <= MAX_CLIMB; climbed++) {
    let before = around.prev;
    for (let passed = 0; passed < MAX_BEFORE && before !== null; before = before.prev) {
      if (!isTag(before)) continue;
      if (controls(before, id, MAX_DEPTH)) return true;
      passed++;
    }
    if (around.parent === null || !isTag(around.parent)) return false;
    around = around.parent;
  }
  return false;
}

function controls(element: Element, id: string, depth: number): boolean {
  const named = TARGETS.some((attribute) => {
    const target = element.attribs[attribute];
    return target === id || target === `#${id}`;
  });
  return (
    named || (depth > 0 && element.children.some((child) => isTag(child) && controls(child, id, depth - 1)))
  );
}

/** Whether a button or label holds the words of a heading: the question above an answer that it opens. */
export function isHeadingLabel({ name, parent }: Element): boolean {
  return (
    (name === 'button' || name === 'label') && parent !== null && isTag(parent) && HEADINGS.has(parent.name)
  );
}
