import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Removal } from '../article.ts';
import { UNSEEN } from './elements.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';

const SPACES = /\s+/gu;

/** What each rule took out, and how many characters stay in the article. */
export interface Ledger {
  readonly removed: Removal[];
  readonly kept: number;
}

/**
 * Adds up what each rule took out of the body, most characters first. A character belongs to the nearest mark around
 * it; a count is one topmost marked node. Characters are UTF-16 code units other than white space.
 */
export function ledger(body: Element, marks: PlaceMarks): Ledger {
  let kept = 0;
  const entries = new Map<string, { rule: string; reason: string; count: number; characters: number }>();
  const entryOf = (mark: PlaceMark) => {
    const known = entries.get(mark.rule);
    if (known !== undefined) return known;
    const entry = { rule: mark.rule, reason: mark.reason, count: 0, characters: 0 };
    entries.set(mark.rule, entry);
    return entry;
  };
  /** Returns the characters that belong to the mark around the node, so that nothing empty is counted as a removal. */
  const visit = (node: AnyNode, around: PlaceMark | undefined): number => {
    const own = marks.get(node);
    const mark = own ?? around;
    let characters = 0;
    if (isText(node)) {
      characters = node.data.replace(SPACES, '').length;
      if (mark === undefined) kept += characters;
      else if (isRemoval(mark) && characters > 0) entryOf(mark).characters += characters;
    } else if (isTag(node) && !UNSEEN.has(node.name))
      for (const child of node.children) characters += visit(child, mark);
    if (own === undefined) return characters;
    if (own !== around && isRemoval(own) && characters > 0) entryOf(own).count++;
    return 0;
  };
  visit(body, undefined);
  const removed = [...entries.values()]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.characters - a.characters);
  return { removed, kept };
}

const isRemoval = (mark: PlaceMark): boolean => mark.in === 'removed' || mark.in === 'related';
