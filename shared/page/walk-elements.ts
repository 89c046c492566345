import { type AnyNode, type Document, type Element, hasChildren, isTag } from 'domhandler';

/**
 * Visits every element without recursion, for a tree that was put together may be deeper than a page may nest; returns
 * how deep it is.
 */
export function walkElements(document: Document, visit: (element: Element) => void = () => {}): number {
  let deepest = 0;
  const stack: Array<{ readonly node: AnyNode; readonly depth: number }> = [{ node: document, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    if (depth > deepest) deepest = depth;
    if (isTag(node)) visit(node);
    if (!hasChildren(node)) continue;
    for (const child of node.children) if (isTag(child)) stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}
