import type { Removal } from '../article.ts';
import type { PlacedPart } from '../stripped-page.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';
import { KIND, type Outline } from './outline.ts';

/** Every piece that was taken out of the text, what each rule took out, and how many characters stay in the article. */
export interface Ledger {
  /** In the order of the page. */
  readonly parts: readonly PlacedPart[];
  readonly removed: Removal[];
  readonly kept: number;
  /** The mark that each position stands under; undefined where it is the article's. */
  readonly under: readonly (PlaceMark | undefined)[];
}

type OpenPart = { -readonly [Key in keyof PlacedPart]: PlacedPart[Key] };

/**
 * Counts what each mark holds. A character belongs to the nearest mark around it, and a part is the topmost node of
 * one mark; nothing empty is a part. Characters are UTF-16 code units other than white space.
 */
export function ledger({ nodes, kinds, parents, characters }: Outline, marks: PlaceMarks): Ledger {
  let kept = 0;
  const parts: OpenPart[] = [];
  const under: PlaceMarks = Array(nodes.length).fill(undefined);
  /** The part that each position is in; -1 in the article. */
  const within = new Int32Array(nodes.length).fill(-1);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined) continue;
    const around = parents[at] ?? -1;
    const mark = marks[at] ?? under[around];
    let part = within[around] ?? -1;
    if (mark !== undefined && mark !== under[around])
      part = parts.push({ in: mark.in, rule: mark.rule, reason: mark.reason, node, characters: 0 }) - 1;
    under[at] = mark;
    within[at] = part;
    if (kinds[at] !== KIND.text) continue;
    const open = parts[part];
    if (open === undefined) kept += characters[at] ?? 0;
    else open.characters += characters[at] ?? 0;
  }
  const held = parts.filter(({ characters: own }) => own > 0);
  return { parts: held, removed: byRule(held), kept, under };
}

/** What each rule took out, most characters first. */
function byRule(parts: readonly PlacedPart[]): Removal[] {
  const entries = new Map<string, { rule: string; reason: string; count: number; characters: number }>();
  for (const { in: place, rule, reason, characters } of parts) {
    if (place !== 'removed' && place !== 'related') continue;
    const entry = entries.get(rule) ?? { rule, reason, count: 0, characters: 0 };
    entry.count++;
    entry.characters += characters;
    entries.set(rule, entry);
  }
  return [...entries.values()].toSorted((a, b) => b.characters - a.characters);
}
