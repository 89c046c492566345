import type { Element } from 'domhandler';
import type { Measure } from './measure.ts';

/** How a page is read for its parts. */
export interface Reading {
  readonly measures: ReadonlyMap<Element, Measure>;
  /** True where the page has its text without `noscript`. */
  readonly scripted: boolean;
  /**
   * A page of lists, cards or short lines keeps next to nothing under the rules for prose: it is read a second time by
   * its characters, and only what can be no content anywhere is removed.
   */
  readonly generous: boolean;
}

/** What counts of an element: its prose; in a generous reading all its characters. */
export function weightOf(element: Element, { measures, generous }: Reading): number {
  const measure = measures.get(element);
  return (generous ? measure?.characters : measure?.prose) ?? 0;
}
