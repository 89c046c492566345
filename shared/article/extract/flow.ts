import type { Block, Section } from '../block.ts';
import { prefixed } from './slice-text.ts';

/** What a reader meets on the way through an article: headings, pictures by their positions, and other blocks. */
export type Flow =
  | { readonly kind: 'heading' }
  | { readonly kind: 'figure'; readonly images: readonly number[] }
  | {
      readonly kind: 'text';
      readonly block: Block;
      /** Stands under a heading that promises credits of pictures. */
      readonly listed: boolean;
    };

const CREDITS_HEADING =
  /^(?:(?:photo|image|picture|illustration|figure|media|foto|bild)s?(?:graphy)?[ -]?(?:credits?|attributions?|sources)|bildnachweise?|fotocredits?|credits?)\s?:?$/i;

const CREDIT_LABEL = /^(?:photo|image|picture|foto|bild)?[ -]?(?:credits?|by|source|courtesy of)\s?:?$/i;
/** Longest name that stands in a block of its own after its label, in characters. */
const MAX_NAME = 100;

/** The sections' headings and blocks in order; a label and the name in the block after it are one. */
export function flowOf(sections: readonly Section[]): Flow[] {
  const flow: Flow[] = [];
  for (const { heading, blocks } of sections) {
    if (heading !== null) flow.push({ kind: 'heading' });
    const listed = CREDITS_HEADING.test(heading ?? '');
    for (const block of blocks) {
      const last = flow.at(-1);
      const label = last?.kind === 'text' && CREDIT_LABEL.test(last.block.text) ? last.block.text : undefined;
      if (block.type === 'figure') flow.push({ kind: 'figure', images: block.images });
      else if (label !== undefined && block.type === 'paragraph' && block.text.length <= MAX_NAME)
        flow[flow.length - 1] = { kind: 'text', block: labelled(label, block), listed };
      else flow.push({ kind: 'text', block, listed });
    }
  }
  return flow;
}

function labelled(label: string, block: Extract<Block, { type: 'paragraph' }>): Block {
  const lead = label.endsWith(':') ? `${label} ` : `${label}: `;
  return { type: 'paragraph', ...prefixed(lead, block) };
}
