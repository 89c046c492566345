import type { Document, Element, ParentNode } from 'domhandler';
import { MAX_PAGE_DEPTH } from './limits.ts';
import { replaceByChildren } from './replace-by-children.ts';
import { walkElements } from './walk-elements.ts';

/** React's server renderer streams late content as `<div hidden id="S:1f">` and a script that moves it to `<template id="B:1f">`. */
const SEGMENT = /^S:([0-9a-f]{1,6})$/;
const SLOT = /^[BP]:([0-9a-f]{1,6})$/;

/** Most segments moved: real pages have dozens, and each costs a pass over what stands beside its slot. */
const MAX_SEGMENTS = 1000;

/** Whether a page's text can hold streamed segments at all. */
export const mayBeStreamed = (text: string): boolean => text.includes('id="S:');

/** Moves streamed segments into their slots, as the page's own script would; returns the depth of the tree they make. */
export function placeStreamed(document: Document): number {
  const segments = new Map<string, Element>();
  const slots = new Map<string, Element>();
  walkElements(document, (element) => {
    const id = element.attribs['id'] ?? '';
    const segment = SEGMENT.exec(id)?.[1];
    if (segment !== undefined && element.attribs['hidden'] !== undefined && segments.size < MAX_SEGMENTS)
      segments.set(segment, element);
    const slot = element.name === 'template' ? SLOT.exec(id)?.[1] : undefined;
    if (slot !== undefined) slots.set(slot, element);
  });
  for (const [name, segment] of segments) {
    const slot = slots.get(name);
    if (slot !== undefined && mayMove(segment, slot)) replaceByChildren(slot, segment);
  }
  return walkElements(document);
}

/** A segment must not move into itself, nor pile up deeper than a page may nest. */
function mayMove(segment: Element, slot: Element): boolean {
  let steps = 0;
  for (let up: ParentNode | null = slot.parent; up !== null; up = up.parent) {
    if (up === segment || ++steps > MAX_PAGE_DEPTH) return false;
  }
  return true;
}
