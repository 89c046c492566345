import type { ChildNode, ParentNode } from 'domhandler';

/** Gives a parent these children. One pass for all: moving them one by one would be quadratic in a page of many nodes. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}
