import { type Element, isText, type Text } from 'domhandler';
import { attributeOf } from '../../page/page-element.ts';
import { within } from '../score/block-sums.ts';
import { tellsPrice } from '../score/count-prices.ts';
import type { ElementRecord, PageBlocks, TextBlock } from '../score/page-blocks.ts';
import { HEADINGS } from '../strip/elements.ts';
import type { Outline } from '../strip/outline.ts';
import { type AlikeParts, alikeParts } from './alike-parts.ts';
import { PHRASE_KINDS, phraseKind } from './phrases.ts';

/** What stands in a page and in its fair copy, counted over the tables that stripping makes. Counts unless told otherwise. */
export interface PageLayout {
  readonly blocks: number;
  readonly words: number;
  readonly linkedWords: number;
  /** Long blocks that are no links, and their words. */
  readonly paragraphs: number;
  readonly prose: number;
  readonly headings: number;
  /** Headings that are a link: each leads to a page of its own. */
  readonly linkedHeadings: number;
  readonly keptBlocks: number;
  readonly keptWords: number;
  readonly keptLinkedWords: number;
  readonly keptProse: number;
  readonly pictures: number;
  readonly prices: number;
  readonly keptPrices: number;
  /** Short labels such as "Add to cart", "Reply" and "Read more", by kind in the order of PHRASE_KINDS. */
  readonly phrases: readonly number[];
  readonly codeWords: number;
  readonly lists: number;
  readonly tableRows: number;
  readonly articles: number;
  readonly sections: number;
  readonly forms: number;
  readonly definitions: number;
  /** Names of `itemtype` in the page's markup, each once. */
  readonly markupTypes: ReadonlySet<string>;
  readonly alike: AlikeParts;
  /** Word F1 that the block model expects of the blocks kept; null where it was not asked: a page of few blocks. */
  readonly expected: number | null;
}

/** Words of a label or price, at most. */
const MAX_LABEL = 6;
/** Characters of a price with its currency and what stands around it ("from $1,299.00 each"). */
const MAX_PRICE = 28;

/** Counts a page's layout. `kept` has 1 where a block's text is in the article. One pass over blocks and one over elements. */
export function pageLayout(
  outline: Outline,
  found: PageBlocks,
  kept: Uint8Array,
  expected: number | null,
): PageLayout {
  const { elements, blocks, sums } = found;
  const last = blocks.length;
  return {
    blocks: last,
    words: sums.words[last] ?? 0,
    pictures: outline.pictures[0] ?? 0,
    linkedWords: sums.linked[last] ?? 0,
    paragraphs: sums.isProse.reduce((count, long) => count + long, 0),
    prose: sums.prose[last] ?? 0,
    ...countHeadings(found),
    ...countLabels(outline, blocks, kept),
    ...countKept(blocks, kept, sums.prose),
    ...countElements(elements, sums.words),
    alike: alikeParts(elements, sums),
    expected,
  };
}

function countHeadings({ elements, blocks }: PageBlocks) {
  let headings = 0;
  let linkedHeadings = 0;
  for (const { element, firstBlock, endBlock } of elements) {
    if (!HEADINGS.has(element.name) || endBlock === firstBlock) continue;
    headings++;
    const counts = blocks[firstBlock]?.counts;
    if (counts !== undefined && counts.linkedWords * 2 > counts.words) linkedHeadings++;
  }
  return { headings, linkedHeadings };
}

/** Prices, and labels that stand on pages of a kind. */
function countLabels(outline: Outline, blocks: readonly TextBlock[], kept: Uint8Array) {
  const phrases = PHRASE_KINDS.map(() => 0);
  let prices = 0;
  let keptPrices = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || block.counts.words > MAX_LABEL) continue;
    const kind = phraseKind(block.counts.hash);
    if (kind >= 0) phrases[kind] = (phrases[kind] ?? 0) + 1;
    if (!isPrice(block, outline)) continue;
    prices++;
    if (kept[at] === 1) keptPrices++;
  }
  return { phrases, prices, keptPrices };
}

const isPrice = ({ counts, texts }: TextBlock, { nodes }: Outline): boolean =>
  counts.digits > 0 &&
  counts.characters <= MAX_PRICE &&
  tellsPrice(texts.map((at) => dataOf(nodes[at])).join(''));

const dataOf = (node: Element | Text | undefined): string =>
  node !== undefined && isText(node) ? node.data : '';

function countKept(blocks: readonly TextBlock[], kept: Uint8Array, prose: Float64Array) {
  const sums = {
    keptBlocks: 0,
    keptWords: 0,
    keptLinkedWords: 0,
    keptProse: 0,
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (kept[at] !== 1) continue;
    sums.keptBlocks++;
    sums.keptWords += block.counts.words;
    sums.keptLinkedWords += block.counts.linkedWords;
    sums.keptProse += (prose[at + 1] ?? 0) - (prose[at] ?? 0);
  }
  return sums;
}

function countElements(elements: readonly ElementRecord[], words: Float64Array) {
  const sums = { codeWords: 0, lists: 0, tableRows: 0, articles: 0, sections: 0, forms: 0, definitions: 0 };
  const markupTypes = new Set<string>();
  for (const record of elements) {
    const { element } = record;
    const type = attributeOf(element, 'itemtype');
    if (type !== undefined) markupTypes.add(type.slice(type.lastIndexOf('/') + 1));
    switch (element.name) {
      case 'pre':
        sums.codeWords += within(words, record);
        break;
      case 'ul':
      case 'ol':
        sums.lists++;
        break;
      case 'tr':
        sums.tableRows++;
        break;
      case 'article':
        sums.articles++;
        break;
      case 'section':
        sums.sections++;
        break;
      case 'form':
        sums.forms++;
        break;
      case 'dt':
        sums.definitions++;
    }
  }
  return { ...sums, markupTypes };
}
