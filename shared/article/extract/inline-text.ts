import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { RichText } from '../block.ts';
import { INLINE, UNSEEN } from '../strip/elements.ts';
import type { StrippedPage } from '../stripped-page.ts';
import { webAddress } from './address.ts';
import { noteCall } from './note-call.ts';
import { type MarkKind, type RichTextBuilder, richTextBuilder } from './rich-text-builder.ts';

/** What reading a page's elements needs to know of it. */
export interface ReadingContext {
  readonly placeOf: StrippedPage['placeOf'];
  readonly base: string | undefined;
}

const MARKS: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ['strong', { type: 'strong' }],
  ['b', { type: 'strong' }],
  ['em', { type: 'emphasis' }],
  ['i', { type: 'emphasis' }],
  ['code', { type: 'code' }],
  ['kbd', { type: 'code' }],
  ['samp', { type: 'code' }],
]);

/** The mark that an inline element puts on its text, or null. */
export function markOf(element: Element, base: string | undefined): MarkKind | null {
  if (element.name !== 'a') return MARKS.get(element.name) ?? null;
  const href = webAddress(element.attribs['href'], base);
  return href === null ? null : { type: 'link', href };
}

/** Whether a node's own place is among the article's or a caption's. */
export function isKept(node: AnyNode, { placeOf }: ReadingContext): boolean {
  const place = placeOf(node);
  return place.in === 'article' || place.in === 'caption';
}

/** The text of a whole element as one block, blocks in it on lines of their own. */
export function inlineText(
  element: Element,
  context: ReadingContext,
  skip?: (node: Element) => boolean,
): RichText {
  const builder = richTextBuilder();
  addChildren(element, builder, context, skip);
  return builder.take();
}

function addChildren(
  element: Element,
  builder: RichTextBuilder,
  context: ReadingContext,
  skip: ((node: Element) => boolean) | undefined,
): void {
  for (const child of element.children) addNode(child, builder, context, skip);
}

function addNode(
  node: AnyNode,
  builder: RichTextBuilder,
  context: ReadingContext,
  skip: ((node: Element) => boolean) | undefined,
): void {
  if (isText(node)) {
    if (isKept(node, context)) builder.addText(node.data);
    return;
  }
  if (!isTag(node) || UNSEEN.has(node.name) || skip?.(node) === true || !isKept(node, context)) return;
  if (node.name === 'br') builder.addBreak();
  else if (!INLINE.has(node.name)) {
    builder.addBreak();
    addChildren(node, builder, context, skip);
    builder.addBreak();
  } else if (!addNoteCall(node, builder, context)) {
    const mark = markOf(node, context.base);
    if (mark !== null) builder.open(mark);
    addChildren(node, builder, context, skip);
    if (mark !== null) builder.close();
  }
}

/** Adds the call of a note in brackets; false where an element is none. */
export function addNoteCall(element: Element, builder: RichTextBuilder, context: ReadingContext): boolean {
  const call = noteCall(element);
  if (call === null) return false;
  if (keepsText(element, context)) builder.addText(`[${call}]`);
  return true;
}

const keepsText = (node: AnyNode, context: ReadingContext): boolean =>
  isText(node)
    ? isKept(node, context)
    : isTag(node) && node.children.some((child) => keepsText(child, context));
