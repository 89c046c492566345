import { isText } from 'domhandler';
import type { Outline } from '../strip/outline.ts';

/** Longest text that is read for a price, in characters: one in a sentence says nothing of the page. */
const MAX_PRICE = 40;
const PRICE = /[$€£¥₹₽₩]\s?\d|\d\s?(?:[€£¥₽円元]|USD|EUR|zł|kr\b|руб)/u;

/** Whether a short text tells a price. */
export const tellsPrice = (text: string): boolean => PRICE.test(text);

/** How many short texts of a body tell a price: shops have many. */
export function countPrices({ nodes, characters }: Outline): number {
  let count = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const length = characters[at] ?? 0;
    if (length > 1 && length <= MAX_PRICE && node !== undefined && isText(node) && tellsPrice(node.data))
      count++;
  }
  return count;
}
