import { type Element, isTag } from 'domhandler';

/** Elements that show a picture. */
const PICTURES = new Set(['img', 'picture', 'amp-img']);

/** True where an element is or holds a picture. */
export function isPicture(element: Element): boolean {
  return PICTURES.has(element.name) || element.children.some((child) => isTag(child) && isPicture(child));
}
