import { HEADINGS } from '../strip/elements.ts';
import type { PlaceMark } from '../strip/mark.ts';
import type { PageBlocks, TextBlock } from './page-blocks.ts';

/** Share of linked characters from which a block speaks as a link. */
const LINKED = 0.5;
/** Words below which a block is a fragment. */
const FRAGMENT_WORDS = 12;

/** What blocks are dropped for that no rule has named, the strongest evidence first. Figures speak of all such blocks of the page. */
const EVIDENCE = [
  {
    rule: 'outside-article',
    fits: (_: TextBlock, { inside }: Standing) => !inside,
    reason: () => 'stands outside the part of the page that holds the article',
  },
  {
    rule: 'repeated',
    fits: (_: TextBlock, { isCopy }: Standing) => isCopy,
    reason: ({ blocks }: Tally) =>
      `text that stands on the page before, word for word: ${counted(blocks, 'block')}`,
  },
  {
    rule: 'link-list',
    fits: ({ counts }: TextBlock) => counts.linkedCharacters >= counts.characters * LINKED,
    reason: (tally: Tally) =>
      `a list of links beside the article: ${percent(tally.linked, tally.words)} of its words are links`,
  },
  {
    rule: 'lone-heading',
    fits: (_: TextBlock, { isHeading }: Standing) => isHeading,
    reason: ({ blocks }: Tally) =>
      `headings of parts that are not the article: ${counted(blocks, 'heading')}`,
  },
  {
    rule: 'fragment',
    fits: ({ counts }: TextBlock) => counts.words < FRAGMENT_WORDS,
    reason: ({ words, blocks }: Tally) =>
      `short lines between the article’s paragraphs: ${Math.round(words / blocks)} words each on average`,
  },
  {
    rule: 'beside-text',
    fits: () => true,
    reason: ({ blocks, words }: Tally) =>
      `text of its own beside the article’s: ${counted(blocks, 'block')} of ${Math.round(words / blocks)} words on average`,
  },
] as const;

interface Standing {
  readonly inside: boolean;
  readonly isCopy: boolean;
  readonly isHeading: boolean;
}

interface Tally {
  blocks: number;
  words: number;
  linked: number;
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))}%`;
const counted = (count: number, of: string): string => `${count} ${of}${count === 1 ? '' : 's'}`;

/**
 * Gives each dropped block its mark: that of the rule that named it, else one from the strongest evidence. Kept
 * blocks have null. `root` is the range of blocks that the article's element holds.
 */
export function dropReasons(
  { blocks, elements }: PageBlocks,
  chosen: Uint8Array,
  root: readonly [first: number, end: number],
): (PlaceMark | null)[] {
  const tallies = new Map<string, Tally>();
  const seen = new Set<number>();
  const evidence = blocks.map((block, index) => {
    const { counts, mark, holder } = block;
    const isCopy = seen.has(counts.hash) && counts.words > 0;
    seen.add(counts.hash);
    if (chosen[index] === 1 || mark !== undefined) return null;
    const inside = index >= root[0] && index < root[1];
    const isHeading = HEADINGS.has(elements[holder]?.element.name ?? '');
    const found = EVIDENCE.find(({ fits }) => fits(block, { inside, isCopy, isHeading })) ?? null;
    if (found !== null) addTo(tallies, found.rule, block);
    return found;
  });
  const marks = new Map<string, PlaceMark>();
  for (const { rule, reason } of EVIDENCE) {
    const tally = tallies.get(rule);
    if (tally !== undefined) marks.set(rule, { in: 'removed', rule, reason: reason(tally) });
  }
  return blocks.map((block, index) =>
    chosen[index] === 1 ? null : (block.mark ?? marks.get(evidence[index]?.rule ?? '') ?? null),
  );
}

function addTo(tallies: Map<string, Tally>, rule: string, { counts }: TextBlock): void {
  const tally = tallies.get(rule) ?? { blocks: 0, words: 0, linked: 0 };
  tally.blocks++;
  tally.words += counts.words;
  tally.linked += counts.linkedWords;
  tallies.set(rule, tally);
}
