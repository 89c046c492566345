import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { INLINE, UNSEEN } from '../strip/elements.ts';
import type { PlaceMark, PlaceMarks } from '../strip/mark.ts';
import { blockScanner, type WordSet } from './block-scanner.ts';
import type { ElementRecord, PageBlocks, TextBlock } from './page-blocks.ts';

const STRONG = new Set(['b', 'strong']);
const PICTURES = new Set(['img', 'picture', 'amp-img']);

/** What a page says of itself, to compare its blocks with. */
export interface PageWords {
  readonly title: WordSet;
  readonly description: WordSet;
}

/** Reads a body into text blocks and the elements around them, in one walk. `scripted` leaves `noscript` out. */
export function readBlocks(
  body: Element,
  marks: PlaceMarks,
  scripted: boolean,
  words: PageWords,
): PageBlocks {
  const elements: ElementRecord[] = [];
  const blocks: TextBlock[] = [];
  const scanner = blockScanner(words.title, words.description);
  let texts: Text[] = [];
  let links = 0;
  let breaks = 0;
  let pictures = 0;
  let holder = -1;
  let mark: PlaceMark | undefined;

  const endBlock = (): void => {
    if (texts.length === 0) return;
    const counts = scanner.take();
    if (counts !== null) blocks.push({ holder, texts, counts, mark, links, breaks, pictures });
    texts = [];
    links = 0;
    breaks = 0;
    pictures = 0;
  };

  // Recursion is safe: the page was parsed under MAX_PAGE_DEPTH.
  const visit = (node: AnyNode, linked: boolean, strong: boolean): void => {
    if (isText(node)) {
      texts.push(node);
      scanner.add(node.data, linked, strong);
    } else if (isTag(node)) visitElement(node, linked, strong);
  };
  const visitElement = (element: Element, linked: boolean, strong: boolean): void => {
    const { name } = element;
    if (UNSEEN.has(name) || (scripted && name === 'noscript')) return;
    if (PICTURES.has(name)) pictures++;
    if (element.children.length === 0) {
      if (name === 'br') breaks++;
      else if (!INLINE.has(name)) endBlock();
      return;
    }
    const own = marks.get(element);
    const around = mark;
    if (own !== undefined) {
      endBlock();
      mark = own;
    }
    if (INLINE.has(name)) {
      if (name === 'a') links++;
      visitChildren(element, linked || name === 'a', strong || STRONG.has(name));
    } else visitBlock(element, linked, strong);
    if (own !== undefined) {
      endBlock();
      mark = around;
    }
  };
  const visitBlock = (element: Element, linked: boolean, strong: boolean): void => {
    endBlock();
    const parent = holder;
    holder = elements.length;
    const depth = (elements[parent]?.depth ?? -1) + 1;
    const record = { element, parent, depth, firstBlock: blocks.length, endBlock: 0, endElement: 0 };
    elements.push(record);
    visitChildren(element, linked, strong);
    endBlock();
    record.endBlock = blocks.length;
    record.endElement = elements.length;
    holder = parent;
  };
  const visitChildren = (element: Element, linked: boolean, strong: boolean): void => {
    for (const child of element.children) {
      const own = isText(child) ? marks.get(child) : undefined;
      if (own === undefined) visit(child, linked, strong);
      else visitMarkedText(child, own, linked, strong);
    }
  };
  const visitMarkedText = (node: AnyNode, own: PlaceMark, linked: boolean, strong: boolean): void => {
    const around = mark;
    if (mark !== own) endBlock();
    mark = own;
    visit(node, linked, strong);
    if (around !== own) endBlock();
    mark = around;
  };

  visitBlock(body, false, false);
  return { elements, blocks };
}
