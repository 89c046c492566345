import type { Removal } from '../article.ts';
import type { PlacedPart } from '../stripped-page.ts';
import type { PlaceMarks } from './mark.ts';
import { KIND, type Outline } from './outline.ts';

/** Every piece that was taken out of the text, what each rule took out, and how many characters stay in the article. */
export interface Ledger {
  /** In the order of the page. */
  readonly parts: readonly PlacedPart[];
  readonly removed: Removal[];
  readonly kept: number;
}

type OpenPart = { -readonly [Key in keyof PlacedPart]: PlacedPart[Key] };

/**
 * Counts what each mark holds. A character belongs to the nearest mark around it, and a part is the topmost node of
 * one mark; nothing empty is a part. Characters are UTF-16 code units other than white space.
 */
export function ledger({ nodes, kinds, parents, characters }: Outline, marks: PlaceMarks): Ledger {
  let kept = 0;
  const parts: OpenPart[] = [];
  /** The mark that each position stands under, and the part. */
  const under: PlaceMarks = [];
  const within: (OpenPart | undefined)[] = [];
  for (const [at, node] of nodes.entries()) {
    const around = under[parents[at] ?? -1];
    const own = marks[at];
    let part = within[parents[at] ?? -1];
    if (own !== undefined && own !== around) {
      part = { in: own.in, rule: own.rule, reason: own.reason, node, characters: 0 };
      parts.push(part);
    }
    under.push(own ?? around);
    within.push(part);
    if (kinds[at] !== KIND.text) continue;
    if (part === undefined) kept += characters[at] ?? 0;
    else part.characters += characters[at] ?? 0;
  }
  const held = parts.filter(({ characters: own }) => own > 0);
  return { parts: held, removed: byRule(held), kept };
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
