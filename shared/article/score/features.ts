import { within } from './block-sums.ts';
import type { Landmark } from './containers.ts';
import { COUNTED_TAGS } from './count-tags.ts';
import type { Cursor } from './cursor.ts';
import type { ElementRecord } from './page-blocks.ts';
import { ruleOrder } from './rule-order.ts';
import type { Group } from './tree-table.ts';

/** A number that tells something of a block. */
export type Feature = readonly [name: string, of: (at: Cursor) => number];

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const TAGS = [
  'p',
  'li',
  'td',
  'dd',
  'pre',
  'blockquote',
  'div',
  'section',
  'article',
  'dt',
  'th',
  'figure',
  'summary',
];
const TAG_ORDER: ReadonlyMap<string, number> = new Map(TAGS.map((tag, index) => [tag, index]));
const HEADING_LEVEL: ReadonlyMap<string, number> = new Map(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, index) => [tag, index + 1]),
);

const BLOCK: readonly Feature[] = [
  ['words', ({ block }) => block.counts.words],
  ['characters', ({ block }) => block.counts.characters],
  ['link-share', ({ block }) => share(block.counts.linkedCharacters, block.counts.characters)],
  ['title-share', ({ block }) => share(block.counts.titleWords, block.counts.words)],
  ['capital-share', ({ block }) => share(block.counts.capitals, block.counts.words)],
  ['commas', ({ block }) => block.counts.commas],
  ['sentences', ({ block }) => block.counts.sentences],
  ['other-share', ({ block: { counts } }) => 1 - share(counts.letters + counts.digits, counts.characters)],
  ['last-character', ({ block }) => block.counts.last],
  ['tag', ({ own }) => TAG_ORDER.get(own.element.name) ?? TAGS.length],
  ['heading-level', ({ own }) => HEADING_LEVEL.get(own.element.name) ?? 0],
  ['copies', ({ totals, index }) => totals.copies[index] ?? 1],
  ['earlier-copies', ({ totals, index }) => totals.earlier[index] ?? 0],
  ['rule', ({ block }) => ruleOrder(block.mark)],
  ['after-rule', ({ blocks, index }) => ruleOrder(blocks[index + 1]?.mark)],
];

/** Before the first block of any page: where a page has no block to count from. */
const NOWHERE = -9999;

const POSITION: readonly Feature[] = [
  ['index', ({ index }) => index],
  ['index-share', ({ index, blocks }) => share(index, blocks.length)],
  ['words-before', ({ tree, index, totals }) => share(tree.sums.words[index] ?? 0, totals.words)],
  ['prose-before', ({ tree, index, totals }) => share(tree.sums.prose[index] ?? 0, totals.prose)],
  ['after-first-prose', ({ index, totals }) => index - totals.firstProse],
  ['before-last-prose', ({ index, totals }) => totals.lastProse - index],
  ['after-headline', ({ index, totals }) => (totals.headline < 0 ? NOWHERE : index - totals.headline)],
  ['after-title', ({ index, totals }) => (totals.title < 0 ? NOWHERE : index - totals.title)],
  ['since-heading', ({ index, totals }) => totals.sinceHeading[index] ?? 0],
  ['last-heading-level', ({ index, totals }) => totals.headingLevel[index] ?? 0],
  ['depth', ({ own }) => own.depth],
  ['below-main', ({ tree, holder }) => tree.inner[holder] ?? 0],
  ['below-aside', ({ tree, holder }) => tree.outer[holder] ?? 0],
];

const landmark = (name: string, of: (at: Cursor) => Landmark): readonly Feature[] => [
  [`${name}-up`, (at) => of(at).up[at.holder] ?? 0],
  [`${name}-down`, (at) => of(at).down[at.holder] ?? 0],
];

/** What is asked of an element around a block. */
const AROUND = {
  words: ({ tree }: Cursor, of: ElementRecord) => within(tree.sums.words, of),
  'prose-share': ({ tree, totals }: Cursor, of: ElementRecord) =>
    share(within(tree.sums.prose, of), totals.prose),
  'link-share': ({ tree }: Cursor, of: ElementRecord) =>
    share(within(tree.sums.linked, of), within(tree.sums.words, of)),
  'kept-share': ({ tree }: Cursor, of: ElementRecord) =>
    share(within(tree.sums.kept, of), within(tree.sums.words, of)),
  blocks: (_: Cursor, of: ElementRecord) => of.endBlock - of.firstBlock,
} as const;

const around = (
  name: string,
  of: (at: Cursor) => ElementRecord,
  asked: readonly (keyof typeof AROUND)[],
): readonly Feature[] =>
  asked.map((what) => {
    const ask = AROUND[what];
    return [`${name}-${what}`, (at) => ask(at, of(at))];
  });

/** What is asked of elements that look alike. */
const ALIKE = {
  count: (_: Cursor, of: Group) => of.count,
  words: (_: Cursor, of: Group) => of.words,
  'prose-share': ({ totals }: Cursor, of: Group) => share(of.prose, totals.prose),
  'prose-density': (_: Cursor, of: Group) => share(of.prose, of.words),
  'link-share': (_: Cursor, of: Group) => share(of.linked, of.words),
  'kept-share': (_: Cursor, of: Group) => share(of.kept, of.words),
} as const;

const alike = (
  name: string,
  of: (at: Cursor) => Group,
  asked: readonly (keyof typeof ALIKE)[],
): readonly Feature[] =>
  asked.map((what) => {
    const ask = ALIKE[what];
    return [`${name}-${what}`, (at) => ask(at, of(at))];
  });

/** A sum over the blocks up to so many before and after one. */
const sumNear = (sums: Float64Array, index: number, reach: number): number =>
  (sums[Math.min(sums.length - 1, index + reach + 1)] ?? 0) - (sums[Math.max(0, index - reach)] ?? 0);

/** Blocks before and after one that are near it, and that are about it. */
const NEAR = 3;
const ABOUT = 10;

const NEIGHBOURS: readonly Feature[] = [
  [
    'near-kept-share',
    ({ tree: { sums }, index }) => share(sumNear(sums.kept, index, NEAR), sumNear(sums.words, index, NEAR)),
  ],
  [
    'wide-kept-share',
    ({ tree: { sums }, index }) => share(sumNear(sums.kept, index, ABOUT), sumNear(sums.words, index, ABOUT)),
  ],
  [
    'wide-link-share',
    ({ tree: { sums }, index }) =>
      share(sumNear(sums.linked, index, ABOUT), sumNear(sums.words, index, ABOUT)),
  ],
];

const PAGE: readonly Feature[] = [
  ['page-blocks', ({ blocks }) => blocks.length],
  ['page-words', ({ totals }) => totals.words],
  ['page-prose', ({ totals }) => totals.prose],
  ['page-prose-density', ({ totals }) => share(totals.prose, totals.words)],
  ['page-link-share', ({ totals }) => share(totals.linked, totals.words)],
  ['page-kept-share', ({ totals }) => share(totals.kept, totals.words)],
  ['page-kept', ({ totals }) => totals.kept],
  ['page-prose-blocks', ({ totals }) => totals.proseBlocks],
  ['page-prose-length', ({ totals }) => share(totals.prose, totals.proseBlocks)],
  ['page-longest', ({ totals }) => totals.longest],
  [
    'page-half-share',
    ({ tree, containers, totals }) => {
      const half = tree.records[containers.half.at];
      return half === undefined ? 0 : share(within(tree.sums.words, half), totals.words);
    },
  ],
  ['page-open-graph', ({ facts }) => facts.openGraph],
  ['page-json-kinds', ({ facts }) => facts.jsonKinds],
  ['page-has-date', ({ facts }) => facts.hasDate],
  ['page-prices', ({ facts }) => facts.prices],
  ...COUNTED_TAGS.map((tag): Feature => [`page-${tag}`, ({ facts }) => facts.tags.get(tag) ?? 0]),
];

/** All features, in the order of a row. The model is trained on them by this order. */
export const FEATURES: readonly Feature[] = [
  ...BLOCK,
  ...POSITION,
  ...landmark('half', ({ containers }) => containers.half),
  ['nearly-all-down', ({ containers, holder }) => containers.nearlyAll.down[holder] ?? 0],
  ...landmark('best', ({ containers }) => containers.best),
  ...landmark('kept', ({ containers }) => containers.kept),
  ...around('own', ({ own }) => own, ['words', 'link-share', 'kept-share']),
  ...around('parent', ({ parent }) => parent, ['kept-share']),
  ...around('grand', ({ grand }) => grand, ['words', 'prose-share', 'link-share', 'kept-share']),
  ...around('group', ({ group }) => group, ['link-share', 'kept-share']),
  ...around('part', ({ part }) => part, ['words', 'prose-share', 'link-share', 'kept-share', 'blocks']),
  ...around('branch', ({ branch }) => branch, ['words', 'prose-share', 'link-share', 'kept-share', 'blocks']),
  ...alike('siblings', ({ siblings }) => siblings, ['count', 'words', 'prose-share', 'kept-share']),
  ...alike('parent-siblings', ({ parentSiblings }) => parentSiblings, ['count', 'words', 'prose-share']),
  ...alike('grand-siblings', ({ grandSiblings }) => grandSiblings, ['words', 'prose-share', 'link-share']),
  ...alike('path', ({ path }) => path, [
    'count',
    'words',
    'prose-share',
    'prose-density',
    'link-share',
    'kept-share',
  ]),
  ...NEIGHBOURS,
  ...PAGE,
];

/** Features that are the same for all blocks of a page: the last of a row. */
export const PAGE_FEATURES = PAGE.length;
