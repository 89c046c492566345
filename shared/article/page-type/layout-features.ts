import type { PageEvidence } from './page-evidence.ts';
import { count, type PageFeature, pageOf, portion, share, sign } from './page-feature.ts';
import { PHRASE_KINDS } from './phrases.ts';

/** Class names of parts that look alike. */
const PART_NAMES: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['product', /product|\bsku|merch|price/],
  ['post', /\bpost|message|reply|comment|answer|thread|topic/],
  ['card', /card|tile|\bitem|teaser|\bgrid|result|listing|entry|article|story/],
  ['slide', /slide|swiper|carousel|testimonial|feature|review|faq|accordion/],
  ['section', /section|row|container|wrapper|block|module|chapter/],
];

type Layout = PageEvidence['layout'];
const counted = (name: string, says: string, of: (layout: Layout) => number): PageFeature =>
  count(name, says, ({ layout }) => of(layout));
const part = (name: string, says: string, of: (layout: Layout) => number): PageFeature =>
  portion(name, says, ({ layout }) => of(layout));

const TEXT: readonly PageFeature[] = [
  counted('blocks', 'blocks of text', ({ blocks }) => blocks),
  counted('words', 'words', ({ words }) => words),
  part('link-share', 'of its words are links', (page) => share(page.linkedWords, page.words)),
  counted('paragraphs', 'paragraphs', ({ paragraphs }) => paragraphs),
  part('prose-share', 'of its words stand in paragraphs', (page) => share(page.prose, page.words)),
  counted('paragraph-words', 'words a paragraph', (page) => share(page.prose, page.paragraphs)),
  counted('headings', 'headings', ({ headings }) => headings),
  part('linked-heading-share', 'of its headings are links', (page) =>
    share(page.linkedHeadings, page.headings),
  ),
  counted('linked-headings', 'headings that are links', ({ linkedHeadings }) => linkedHeadings),
  counted('pictures', 'pictures', ({ pictures }) => pictures),
  counted('prices', 'prices', ({ prices }) => prices),
  ...PHRASE_KINDS.map((kind, at) =>
    counted(`phrases-${kind}`, `labels such as ${pageOf(kind)} has`, ({ phrases }) => phrases[at] ?? 0),
  ),
  part('code-share', 'of its words are code', (page) => share(page.codeWords, page.words)),
  counted('lists', 'lists', ({ lists }) => lists),
  counted('table-rows', 'rows of tables', ({ tableRows }) => tableRows),
  counted('articles', 'article elements', ({ articles }) => articles),
  counted('sections', 'section elements', ({ sections }) => sections),
  counted('forms', 'forms', ({ forms }) => forms),
  counted('definitions', 'terms with a definition', ({ definitions }) => definitions),
];

const COPY: readonly PageFeature[] = [
  part('kept-share', 'of its words are its text', (page) => share(page.keptWords, page.words)),
  counted('kept-words', 'words of text', ({ keptWords }) => keptWords),
  part('kept-link-share', 'of the words of its text are links', (page) =>
    share(page.keptLinkedWords, page.keptWords),
  ),
  part('kept-prose-share', 'of its text are paragraphs', (page) => share(page.keptProse, page.keptWords)),
  counted('kept-prose', 'words in paragraphs of its text', ({ keptProse }) => keptProse),
  part('kept-of-prose', 'of its paragraphs are its text', (page) => share(page.keptProse, page.prose)),
  counted('kept-block-words', 'words a block of its text', (page) => share(page.keptWords, page.keptBlocks)),
  counted('kept-prices', 'prices in its text', ({ keptPrices }) => keptPrices),
  part('expected', 'sure which of its blocks are its text', ({ expected }) => expected ?? 0),
];

const ALIKE: readonly PageFeature[] = [
  counted('alike-count', 'parts that look alike', ({ alike }) => alike.count),
  part('alike-share', 'of its words stand in parts that look alike', ({ alike, words }) =>
    share(alike.words, words),
  ),
  counted('alike-words', 'words in each of the parts that look alike', ({ alike }) =>
    share(alike.words, alike.count),
  ),
  part('alike-link-share', 'of the words in its parts that look alike are links', ({ alike }) =>
    share(alike.linkedWords, alike.words),
  ),
  part('alike-prose-share', 'of its parts that look alike are paragraphs', ({ alike }) =>
    share(alike.prose, alike.words),
  ),
  part('alike-of-prose', 'of its paragraphs stand in parts that look alike', ({ alike, prose }) =>
    share(alike.prose, prose),
  ),
  counted('alike-groups', 'groups of parts that look alike', ({ alike }) => alike.groups),
  ...PART_NAMES.map(([name, pattern]) =>
    sign(`alike-${name}`, `its parts that look alike are named like a ${name}`, ({ layout }) =>
      pattern.test(layout.alike.names),
    ),
  ),
];

/** What stands in the page and in its fair copy. */
export const LAYOUT_FEATURES: readonly PageFeature[] = [...TEXT, ...COPY, ...ALIKE];
