import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { INLINE, UNSEEN } from './elements.ts';

const SPACES = /\s+/gu;
/** White space that is not yet one space between words: most short texts have none. */
const LOOSE = /[^\S ]| {2}/u;

/** The text of an element, white space collapsed; null where it is longer than `longest` characters. */
export function shortText(element: Element, longest: number): string | null {
  let text = '';
  const add = (node: AnyNode): boolean => {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      if (UNSEEN.has(node.name) || node.name === 'noscript') return true;
      if (!INLINE.has(node.name) || node.name === 'br') text += ' ';
      return node.children.every(add);
    }
    // Indented markup is mostly white space: only what is far too long is worth stopping for.
    return text.length <= longest * 20;
  };
  if (!element.children.every(add)) return null;
  const collapsed = (LOOSE.test(text) ? text.replace(SPACES, ' ') : text).trim();
  return collapsed.length <= longest ? collapsed : null;
}

/** True where an element holds no block: one paragraph, one heading, one line of text. */
export function isLeaf(element: Element): boolean {
  return element.children.every((child) => !isTag(child) || (INLINE.has(child.name) && isLeaf(child)));
}
