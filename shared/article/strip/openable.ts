import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { existsOne, nextElementSibling, prevElementSibling } from 'domutils';
import { attributeOf } from '../../page/page-element.ts';
import { HEADINGS, UNSEEN } from './elements.ts';
import { isHidden } from './is-hidden.ts';
import { shortText } from './leaf-text.ts';
import { PHRASE_RULES } from './phrase-rules.ts';

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
 * `prose` are its characters in paragraphs: without any it may be a table of facts, but no menu or form.
 */
export function isOpenable(element: Element, prose: number): boolean {
  if (prose === 0 && !isAnswer(element)) return false;
  const { id, role } = element.attribs;
  const names = `${element.attribs['class'] ?? ''} ${id ?? ''}`;
  if (SLIDES.test(names)) return false;
  if (role === 'tabpanel' || PANEL_NAMES.test(names)) return true;
  if (id !== undefined && id !== '' && isControlled(element, id)) return true;
  return isBelowButton(element);
}

/** Whether nothing but a button that opens something stands right above an element. */
function isBelowButton(element: Element): boolean {
  let above = prevElementSibling(element);
  for (let depth = 0; depth <= MAX_WRAPPERS && above !== null; depth++) {
    if (isButton(above) && above.attribs['aria-expanded'] !== undefined) return true;
    const [inner = null, ...more] = above.children.filter(isTag);
    above = more.length === 0 ? inner : null;
  }
  return false;
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

/** Longest words of a button that are a question, in characters. */
const MAX_QUESTION = 200;
/** Fewer characters beside a button are no answer; in one with a larger share of linked characters there is a menu. */
const MIN_ANSWER = 40;
const MAX_LINKED = 0.25;
/** How many elements may hold a button and nothing else. */
const MAX_WRAPPERS = 3;

/**
 * Whether an element is the question over an answer that it opens: a control that stands alone right above what it
 * controls, and that is text. A heading within it is the question itself.
 */
export function isQuestion(element: Element): boolean {
  if (element.name === 'summary') return asks(element);
  if (!isButton(element) || element.attribs['aria-expanded'] === undefined) return false;
  const panel = panelBelow(element);
  return panel !== null && isPanelOf(panel, element) && asks(element) && isAnswer(panel);
}

function asks(element: Element): boolean {
  const text = shortText(element, MAX_QUESTION);
  return text !== null && text !== '' && !holdsHeading(element) && !isControl(text);
}

const isButton = (element: Element): boolean =>
  element.name === 'button' || attributeOf(element, 'role') === 'button';

const holdsHeading = ({ children }: Element): boolean =>
  existsOne(({ name }) => HEADINGS.has(name), children);

/** "Read more", "Menu", "Share": words of the page, not of what is written on it. */
const isControl = (text: string): boolean =>
  PHRASE_RULES.some(({ longest, phrase }) => text.length <= longest && phrase.test(text));

/** The element after a button, or after the outermost that holds it and no other. */
function panelBelow(button: Element): Element | null {
  let top = button;
  for (let climbed = 0; ; climbed++) {
    const next = nextElementSibling(top);
    if (next !== null) return next;
    const { parent } = top;
    if (climbed === MAX_WRAPPERS || parent === null || !isTag(parent) || prevElementSibling(top) !== null)
      return null;
    top = parent;
  }
}

function isPanelOf(panel: Element, button: Element): boolean {
  const { id, class: names = '', role } = panel.attribs;
  if (id !== undefined && id !== '' && controls(button, id, 0)) return true;
  return isHidden(panel) || role === 'region' || PANEL_NAMES.test(names);
}

/** Fields that choose what a list shows. */
const FIELDS = new Set(['input', 'select', 'textarea']);

function isAnswer(panel: Element): boolean {
  let characters = 0;
  let linked = 0;
  let hasFields = false;
  const add = (node: AnyNode, inLink: boolean): void => {
    if (isText(node)) {
      const { length } = node.data.trim();
      characters += length;
      if (inLink) linked += length;
    } else if (isTag(node)) {
      if (FIELDS.has(node.name)) hasFields = true;
      if (!UNSEEN.has(node.name)) for (const child of node.children) add(child, inLink || node.name === 'a');
    }
  };
  add(panel, false);
  return !hasFields && characters >= MIN_ANSWER && linked <= characters * MAX_LINKED;
}
