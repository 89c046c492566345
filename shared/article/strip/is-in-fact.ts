import type { Element } from 'domhandler';
import { nextElementSibling, prevElementSibling } from 'domutils';
import { nearestAround } from './nearest-around.ts';

/** How far up from a list or a line its cell stands, in elements. */
const MAX_CLIMB = 4;

/**
 * Whether an element is the label or the cell of a row of two, or stands in one: half of such a fact is worth less than
 * none, whatever links or words it is made of.
 */
export function isInFact(element: Element): boolean {
  const cell = isCell(element) ? element : nearestAround(element, MAX_CLIMB, isCell);
  if (cell === null) return false;
  const [label, fact] =
    cell.name === 'th' ? [cell, nextElementSibling(cell)] : [prevElementSibling(cell), cell];
  return (
    label?.name === 'th' &&
    fact?.name === 'td' &&
    prevElementSibling(label) === null &&
    nextElementSibling(fact) === null
  );
}

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th';
