import { keyOf } from './own-text.ts';
import { attributeBit } from './page-element.ts';

/** A name of an attribute in lower case, and what an element that has it is marked with. */
export interface AttributeName {
  readonly name: string;
  readonly bit: number;
}

/** Names of late, each at the one place its letters can have: pages use a few hundred. A power of two. */
const RECENT = 4096;
/** Longest name kept, in characters. */
const MAX_NAME = 60;

const recent: AttributeName[] = Array(RECENT).fill({ name: '', bit: 0 });

/**
 * An attribute's name as it stands in a page from `start` to `end`. Names met of late are found by their letters:
 * cutting each out of the page, and looking up its spelling when it is set, took a fifth of parsing.
 */
export function attributeName(source: string, start: number, end: number): AttributeName {
  const length = end - start;
  const first = source.charCodeAt(start);
  const middle = source.charCodeAt(start + (length >> 1));
  const last = source.charCodeAt(end - 1);
  const place = (length * 31 + first * 7 + middle * 131 + last * 17) & (RECENT - 1);
  const known = recent[place];
  if (known !== undefined && known.name.length === length && source.startsWith(known.name, start))
    return known;
  const name = source.slice(start, end).toLowerCase();
  if (length > MAX_NAME) return { name, bit: attributeBit(name) };
  const found = { name: keyOf(name), bit: attributeBit(name) };
  recent[place] = found;
  return found;
}
