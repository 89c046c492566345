import {
  type ChildNode,
  type Document,
  type Element,
  isComment,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { PageElement } from './page-element.ts';
import { setChildren } from './set-children.ts';

const HEAD_ONLY = new Set([
  'head',
  'title',
  'meta',
  'link',
  'base',
  'style',
  'script',
  'template',
  'noscript',
]);
const SPACE = /^\s*$/;

/**
 * Gives the document one `body` that holds everything a browser would show: what stands after `</body>`, outside
 * `html`, or in a `head` that was never closed moves into it, as the HTML standard's tree construction has it.
 */
export function ensureBody(document: Document): Element {
  const html = childNamed(document, 'html');
  const root = html ?? document;
  const head = childNamed(root, 'head');
  const known = childNamed(root, 'body') ?? childNamed(document, 'body');
  const body = known ?? new PageElement('body');
  const structure = new Set<ChildNode | undefined>([html, head, known]);
  const isStray = (node: ChildNode): boolean => !structure.has(node) && isShown(node);
  const early = head === undefined || known !== undefined ? [] : takeFrom(head, isShown);
  const strays = takeFrom(root, isStray);
  const outside = root === document ? [] : takeFrom(document, isStray);
  if (known === undefined) setChildren(root, [...root.children, body]);
  const moved = [...early, ...strays, ...outside];
  if (moved.length > 0) setChildren(body, [...body.children, ...moved]);
  return body;
}

function childNamed(parent: ParentNode, name: string): Element | undefined {
  return parent.children.find((child): child is Element => isTag(child) && child.name === name);
}

/** Takes the children that belong elsewhere out of their parent. */
function takeFrom(parent: ParentNode, isMoved: (node: ChildNode) => boolean): ChildNode[] {
  const moved = parent.children.filter(isMoved);
  if (moved.length === 0) return [];
  const gone = new Set(moved);
  setChildren(
    parent,
    parent.children.filter((child) => !gone.has(child)),
  );
  return moved;
}

function isShown(node: ChildNode): boolean {
  if (isText(node)) return !SPACE.test(node.data);
  return !isComment(node) && isTag(node) && !HEAD_ONLY.has(node.name);
}
