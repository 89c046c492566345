import type { Outline } from './outline.ts';

/** How a page is read for its parts. */
export interface Reading {
  readonly outline: Outline;
  /**
   * A page of lists, cards or short lines keeps next to nothing under the rules for prose: it is read a second time by
   * its characters, and only what can be no content anywhere is removed.
   */
  readonly generous: boolean;
  /** The page says of itself that it is a discussion: what its posts are called is content. */
  readonly isDiscussion: boolean;
}

/** What counts of each position: its prose; in a generous reading all its characters. */
export const weightsOf = ({ outline, generous }: Reading): Int32Array =>
  generous ? outline.characters : outline.prose;
