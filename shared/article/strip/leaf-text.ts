import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { collapseSpaces } from '../collapse-spaces.ts';
import { INLINE, UNSEEN } from './elements.ts';

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
  const collapsed = collapseSpaces(text).trim();
  return collapsed.length <= longest ? collapsed : null;
}

/** The text of an element as it stands; somewhat more than `most` characters of it where it holds more. */
export function textUpTo(element: Element, most: number): string {
  let text = '';
  const add = (node: AnyNode): boolean => {
    if (isText(node)) text += node.data;
    else if (isTag(node)) return node.children.every(add);
    return text.length <= most;
  };
  element.children.every(add);
  return text;
}

/** True where an element holds no block: one paragraph, one heading, one line of text. */
export function isLeaf(element: Element): boolean {
  return element.children.every((child) => !isTag(child) || (INLINE.has(child.name) && isLeaf(child)));
}
