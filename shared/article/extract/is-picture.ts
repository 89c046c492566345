import type { Element } from 'domhandler';

const PICTURES = new Set(['img', 'picture', 'amp-img']);

/** Whether an element shows a picture. */
export const isPicture = (element: Element): boolean => PICTURES.has(element.name);
