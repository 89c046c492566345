import { type AnyNode, type Document, hasChildren, isTag } from 'domhandler';

/** The deepest nesting of elements in a tree, found without recursion: a tree that was put together may be too deep for it. */
export function treeDepth(document: Document): number {
  let deepest = 0;
  const stack: Array<{ readonly node: AnyNode; readonly depth: number }> = [{ node: document, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    if (depth > deepest) deepest = depth;
    if (!hasChildren(node)) continue;
    for (const child of node.children) if (isTag(child)) stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}
