import type { Element } from 'domhandler';
import type { Block, RichText } from '../block.ts';

/** What the walk over an article's elements finds, in reading order, before it is put into sections. */
export type Piece =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      /** A paragraph all in bold that stands for a heading. */
      readonly bold?: RichText;
    }
  | { readonly kind: 'block'; readonly block: Exclude<Block, { type: 'figure' }> }
  | { readonly kind: 'figure'; readonly pictures: readonly Element[]; readonly captions: readonly Element[] };
