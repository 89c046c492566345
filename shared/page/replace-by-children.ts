import type { ChildNode, Element } from 'domhandler';
import { setChildren } from './set-children.ts';

/** Takes an element out of the tree and leaves what it holds in its place. Costs a pass over what stands beside it. */
export function replaceByChildren(element: Element): void {
  const { parent } = element;
  if (parent === null) return;
  const moved: ChildNode[] = element.children;
  setChildren(element, []);
  setChildren(
    parent,
    parent.children.flatMap((child) => (child === element ? moved : [child])),
  );
}
