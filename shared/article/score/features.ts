import { CLASS } from './character-class.ts';
import type { Landmark } from './containers.ts';
import type { Cursor } from './cursor.ts';
import { TOKEN_KINDS } from './element-tokens.ts';
import type { ElementRecord, TextBlock } from './page-blocks.ts';
import { ruleOrder } from './rule-order.ts';
import { type Group, within } from './tree-table.ts';

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
  ['links', ({ block }) => block.links],
  ['title-share', ({ block }) => share(block.counts.titleWords, block.counts.words)],
  ['title-words', ({ block }) => block.counts.titleWords],
  ['description-share', ({ block }) => share(block.counts.descriptionWords, block.counts.words)],
  ['word-length', ({ block }) => share(block.counts.letters, block.counts.words)],
  ['digit-share', ({ block }) => share(block.counts.digits, block.counts.characters)],
  ['capital-share', ({ block }) => share(block.counts.capitals, block.counts.words)],
  ['commas', ({ block }) => block.counts.commas],
  ['sentences', ({ block }) => block.counts.sentences],
  ['other-share', ({ block: { counts } }) => 1 - share(counts.letters + counts.digits, counts.characters)],
  ['first-character', ({ block }) => block.counts.first],
  ['last-character', ({ block }) => block.counts.last],
  ['ends-sentence', ({ block }) => (block.counts.last === CLASS.sentenceEnd ? 1 : 0)],
  ['tag', ({ own }) => TAG_ORDER.get(own.element.name) ?? TAGS.length],
  ['heading-level', ({ own }) => HEADING_LEVEL.get(own.element.name) ?? 0],
  ['parent-tag', ({ parent }) => TAG_ORDER.get(parent.element.name) ?? TAGS.length],
  ['copies', ({ totals, index }) => totals.copies[index] ?? 1],
  ['earlier-copies', ({ totals, index }) => totals.earlier[index] ?? 0],
  ['rule', ({ block }) => ruleOrder(block.mark)],
];

const POSITION: readonly Feature[] = [
  ['index', ({ index }) => index],
  ['index-share', ({ index, blocks }) => share(index, blocks.length)],
  ['words-before', ({ tree, index, totals }) => share(tree.sums.words[index] ?? 0, totals.words)],
  ['prose-before', ({ tree, index, totals }) => share(tree.sums.prose[index] ?? 0, totals.prose)],
  ['prose-after', ({ tree, index, totals }) => totals.prose - (tree.sums.prose[index + 1] ?? 0)],
  ['after-first-prose', ({ index, totals }) => index - totals.firstProse],
  ['before-last-prose', ({ index, totals }) => totals.lastProse - index],
  ['after-headline', ({ index, totals }) => (totals.headline < 0 ? -9999 : index - totals.headline)],
  ['since-heading', ({ index, totals }) => totals.sinceHeading[index] ?? 0],
  ['last-heading-level', ({ index, totals }) => totals.headingLevel[index] ?? 0],
  ['last-heading-marked', ({ index, totals }) => totals.headingMarked[index] ?? 0],
  ['depth', ({ own }) => own.depth],
  [
    'depth-below-half',
    ({ own, tree, containers }) => own.depth - (tree.records[containers.half.at]?.depth ?? 0),
  ],
];

const landmark = (name: string, of: (at: Cursor) => Landmark): readonly Feature[] => [
  [`${name}-up`, (at) => of(at).up[at.holder] ?? 0],
  [`${name}-down`, (at) => of(at).down[at.holder] ?? 0],
];

const around = (name: string, of: (at: Cursor) => ElementRecord): readonly Feature[] => [
  [`${name}-words`, (at) => within(at.tree.sums.words, of(at))],
  [`${name}-prose-share`, (at) => share(within(at.tree.sums.prose, of(at)), at.totals.prose)],
  [
    `${name}-prose-density`,
    (at) => share(within(at.tree.sums.prose, of(at)), within(at.tree.sums.words, of(at))),
  ],
  [
    `${name}-link-share`,
    (at) => share(within(at.tree.sums.linked, of(at)), within(at.tree.sums.words, of(at))),
  ],
  [
    `${name}-kept-share`,
    (at) => share(within(at.tree.sums.kept, of(at)), within(at.tree.sums.words, of(at))),
  ],
  [`${name}-blocks`, (at) => of(at).endBlock - of(at).firstBlock],
];

const alike = (name: string, of: (at: Cursor) => Group): readonly Feature[] => [
  [`${name}-count`, (at) => of(at).count],
  [`${name}-words`, (at) => of(at).words],
  [`${name}-prose-share`, (at) => share(of(at).prose, at.totals.prose)],
  [`${name}-prose-density`, (at) => share(of(at).prose, of(at).words)],
  [`${name}-link-share`, (at) => share(of(at).linked, of(at).words)],
];

const near = (name: string, by: number): readonly Feature[] => {
  const of = ({ blocks, index }: Cursor): TextBlock | undefined => blocks[index + by];
  return [
    [`${name}-words`, (at) => of(at)?.counts.words ?? -1],
    [
      `${name}-link-share`,
      (at) => share(of(at)?.counts.linkedCharacters ?? 0, of(at)?.counts.characters ?? 0),
    ],
    [`${name}-rule`, (at) => ruleOrder(of(at)?.mark)],
  ];
};

/** Sums over the blocks up to so many before and after this one. */
const window = (name: string, reach: number): readonly Feature[] => {
  const sum = (sums: Float64Array, index: number): number =>
    (sums[Math.min(sums.length - 1, index + reach + 1)] ?? 0) - (sums[Math.max(0, index - reach)] ?? 0);
  return [
    [`${name}-prose`, ({ tree, index }) => sum(tree.sums.prose, index)],
    [
      `${name}-link-share`,
      ({ tree, index }) => share(sum(tree.sums.linked, index), sum(tree.sums.words, index)),
    ],
    [
      `${name}-kept-share`,
      ({ tree, index }) => share(sum(tree.sums.kept, index), sum(tree.sums.words, index)),
    ],
  ];
};

const PAGE: readonly Feature[] = [
  ['page-blocks', ({ blocks }) => blocks.length],
  ['page-words', ({ totals }) => totals.words],
  ['page-prose', ({ totals }) => totals.prose],
  ['page-prose-density', ({ totals }) => share(totals.prose, totals.words)],
  ['page-link-share', ({ totals }) => share(totals.linked, totals.words)],
  ['page-kept-share', ({ totals }) => share(totals.kept, totals.words)],
  ['page-kept', ({ totals }) => totals.kept],
  ['page-prose-blocks', ({ totals }) => totals.proseBlocks],
  ['page-headings', ({ totals }) => totals.headings],
  ['page-items', ({ totals }) => totals.items],
  ['page-sections', ({ totals }) => totals.sections],
  ['page-articles', ({ totals }) => totals.articles],
  [
    'page-half-share',
    ({ tree, containers, totals }) => {
      const half = tree.records[containers.half.at];
      return half === undefined ? 0 : share(within(tree.sums.words, half), totals.words);
    },
  ],
  ['page-open-graph', ({ facts }) => facts.openGraph],
  ['page-json-kinds', ({ facts }) => facts.jsonKinds],
  ['page-json-article', ({ facts }) => facts.jsonKinds & 1],
  ['page-has-date', ({ facts }) => facts.hasDate],
];

const NAMES: readonly Feature[] = [
  ...TOKEN_KINDS.map(
    (kind, bit): Feature => [
      `${kind}-distance`,
      ({ tree, holder }) => tree.tokenDistance[holder * TOKEN_KINDS.length + bit] ?? 0,
    ],
  ),
  ['large-tokens', ({ tree, holder }) => tree.largeTokens[holder] ?? 0],
];

/** All features, in the order of a row. The model is trained on them by this order. */
export const FEATURES: readonly Feature[] = [
  ...BLOCK,
  ...POSITION,
  ...landmark('half', ({ containers }) => containers.half),
  ...landmark('most', ({ containers }) => containers.most),
  ...landmark('nearly-all', ({ containers }) => containers.nearlyAll),
  ...landmark('best', ({ containers }) => containers.best),
  ...landmark('kept', ({ containers }) => containers.kept),
  ...around('own', ({ own }) => own),
  ...around('parent', ({ parent }) => parent),
  ...around('grand', ({ grand }) => grand),
  ...around('group', ({ group }) => group),
  ...around('part', ({ part }) => part),
  ...around('branch', ({ branch }) => branch),
  ['own-index', ({ tree, holder }) => tree.siblingIndex[holder] ?? 0],
  ['branch-after', ({ branchAt, containers }) => Math.sign(branchAt - containers.half.at)],
  ...alike('siblings', ({ siblings }) => siblings),
  ...alike('parent-siblings', ({ parentSiblings }) => parentSiblings),
  ...alike('grand-siblings', ({ grandSiblings }) => grandSiblings),
  ...alike('path', ({ path }) => path),
  ...near('before', -1),
  ...near('after', 1),
  ...near('second-after', 2),
  ...window('near', 3),
  ...window('wide', 10),
  ...NAMES,
  ...PAGE,
];

/** Features that are the same for all blocks of a page: the last of a row. */
export const PAGE_FEATURES = PAGE.length;
