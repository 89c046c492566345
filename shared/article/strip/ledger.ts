import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Removal } from '../article.ts';
import type { PlacedPart } from '../stripped-page.ts';
import { UNSEEN } from './elements.ts';
import type { PlaceMark, PlaceMarks } from './mark.ts';

const SPACES = /\s+/gu;

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
export function ledger(body: Element, marks: PlaceMarks): Ledger {
  let kept = 0;
  const parts: OpenPart[] = [];
  const visit = (node: AnyNode, around: PlaceMark | undefined, aroundPart: OpenPart | undefined): void => {
    const own = marks.get(node);
    const mark = own ?? around;
    let part = aroundPart;
    if (own !== undefined && own !== around) {
      part = { in: own.in, rule: own.rule, reason: own.reason, node, characters: 0 };
      parts.push(part);
    }
    if (isText(node)) {
      const { length } = node.data.replace(SPACES, '');
      if (part === undefined) kept += length;
      else part.characters += length;
    } else if (isTag(node) && !UNSEEN.has(node.name))
      for (const child of node.children) visit(child, mark, part);
  };
  visit(body, undefined, undefined);
  const held = parts.filter(({ characters }) => characters > 0);
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
