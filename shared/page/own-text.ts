import { Buffer } from 'node:buffer';

/** A copy of a text: what is cut out of a page keeps the whole page in memory as long as it lives. */
export const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * The very string that a text is where it is a key, or written in the code: comparing two such is comparing addresses, and
 * setting one needs no look into the table of all keys. A copy, too.
 */
export function keyOf(text: string): string {
  const copy = copyOf(text);
  const keys: Record<string, true> = Object.create(null);
  keys[copy] = true;
  return Object.keys(keys)[0] ?? copy;
}
