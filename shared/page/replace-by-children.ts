import type { ChildNode, Element } from 'domhandler';
import { setChildren } from './set-children.ts';

/** Puts what an element holds, its own or another's, into its place in the tree. Costs a pass over what stands beside it. */
export function replaceByChildren(element: Element, holder: Element = element): void {
  const { parent } = element;
  if (parent === null) return;
  const moved: ChildNode[] = holder.children;
  setChildren(holder, []);
  setChildren(
    parent,
    parent.children.flatMap((child) => (child === element ? moved : [child])),
  );
}
