import { type Element, isTag, isText } from 'domhandler';
import type { PlaceMark, PlaceMarks } from '../strip/mark.ts';
import { KIND, type Outline } from '../strip/outline.ts';
import { blockScanner, type WordSet } from './block-scanner.ts';
import { blockSums } from './block-sums.ts';
import type { ElementRecord, PageBlocks, TextBlock } from './page-blocks.ts';

/** Signs, controls within a heading or a figure, and repeated words: they are in no block, and the blocks around them are as if they were not there. */
const WORDLESS = new Set(['self-link', 'pull-quote', 'heading-control', 'picture-control']);

/** Reads an outline into text blocks and the elements around them, in one pass. `title` holds words to count in blocks. */
export function readBlocks(
  outline: Outline,
  marks: PlaceMarks,
  { title }: { readonly title: WordSet },
): PageBlocks {
  const { nodes, kinds, ends, characters, scripted } = outline;
  const elements: ElementRecord[] = [];
  const blocks: TextBlock[] = [];
  const scanner = blockScanner(title);
  let texts: number[] = [];
  let holder = -1;
  let mark: PlaceMark | undefined;

  const endBlock = (): void => {
    if (texts.length === 0) return;
    const counts = scanner.take();
    if (counts === null) texts.length = 0;
    else {
      blocks.push({ holder, texts, counts, mark });
      texts = [];
    }
  };
  // Recursion is safe: the page was parsed under MAX_PAGE_DEPTH.
  const visit = (at: number, linked: boolean): void => {
    const node = nodes[at];
    if (node === undefined) return;
    const own = marks[at];
    if (isText(node)) {
      const around = mark;
      if (own !== undefined) {
        if (mark !== own) endBlock();
        mark = own;
      }
      texts.push(at);
      if (characters[at] === 0) scanner.addSpace(linked);
      else scanner.add(node.data, linked);
      if (own === undefined) return;
      if (around !== own) endBlock();
      mark = around;
    } else visitElement(at, node, linked);
  };
  const visitElement = (at: number, element: Element, linked: boolean): void => {
    const { name } = element;
    const kind = kinds[at];
    if (kind === KIND.unseen || (scripted && name === 'noscript')) return;
    if (element.children.length === 0) {
      if (kind === KIND.block) endBlock();
      return;
    }
    const own = marks[at];
    if (own !== undefined && WORDLESS.has(own.rule)) return;
    const around = mark;
    if (own !== undefined) {
      endBlock();
      mark = own;
    }
    if (kind === KIND.inline) {
      visitChildren(at, linked || name === 'a');
    } else visitBlock(at, element, linked);
    if (own !== undefined) {
      endBlock();
      mark = around;
    }
  };
  const visitBlock = (at: number, element: Element, linked: boolean): void => {
    endBlock();
    const parent = holder;
    holder = elements.length;
    const depth = (elements[parent]?.depth ?? -1) + 1;
    const record = { element, at, parent, depth, firstBlock: blocks.length, endBlock: 0, endElement: 0 };
    elements.push(record);
    visitChildren(at, linked);
    endBlock();
    record.endBlock = blocks.length;
    record.endElement = elements.length;
    holder = parent;
  };
  const visitChildren = (parent: number, linked: boolean): void => {
    const end = ends[parent] ?? 0;
    for (let child = parent + 1; child < end; child = ends[child] ?? end) visit(child, linked);
  };

  const body = nodes[0];
  if (body !== undefined && isTag(body)) visitBlock(0, body, false);
  return { elements, blocks, sums: blockSums(blocks) };
}
