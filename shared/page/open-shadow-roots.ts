import { type AnyNode, type ChildNode, type Document, type Element, hasChildren, isTag } from 'domhandler';
import { showsLittle } from './open-fallbacks.ts';
import { replaceByChildren } from './replace-by-children.ts';
import { setChildren } from './set-children.ts';

/** Most shadow roots opened: each costs a pass over what its host holds. */
const MAX_OPENED = 1000;

/**
 * Puts declarative shadow roots where a browser shows them: what `<template shadowrootmode>` holds takes the place of
 * its host's children, and these stand where the root's unnamed `slot` is, else after it.
 * Only on a page that shows next to no text without: elsewhere they hold menus and buttons. The tree may be deeper
 * afterwards; returns whether it was changed.
 * https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export function openShadowRoots(document: Document): boolean {
  const roots = shadowRoots(document);
  if (roots.length === 0 || !showsLittle(document)) return false;
  for (const template of roots) {
    const { parent } = template;
    if (parent === null) continue;
    const hosted: ChildNode[] = parent.children.filter((child) => child !== template);
    const slot = hosted.length === 0 ? undefined : firstSlot(template);
    if (slot !== undefined) {
      setChildren(parent, [template]);
      setChildren(slot, hosted);
    }
    replaceByChildren(template);
  }
  return true;
}

function shadowRoots(document: Document): Element[] {
  const found: Element[] = [];
  const visit = (node: AnyNode): void => {
    if (!hasChildren(node) || found.length >= MAX_OPENED) return;
    if (isTag(node) && node.name === 'template') {
      if (node.attribs['shadowrootmode'] === undefined) return;
      found.push(node);
    }
    for (const child of node.children) visit(child);
  };
  visit(document);
  return found;
}

/** The slot for children that name none. */
function firstSlot(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (child.name === 'slot' && child.attribs['name'] === undefined) return child;
    const inner = child.name === 'template' ? undefined : firstSlot(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
