import { type AnyNode, Element, hasChildren, isTag } from 'domhandler';
import { appendChild } from 'domutils';
import type { ParsedPage } from '../../shared/page/parsed-page.ts';

/** How a page of the corpus is shown to the training: as it is, and as sites of other makers and years would have it. */
export const GUISES = ['plain', 'nameless', 'old-fashioned'] as const;
export type Guise = (typeof GUISES)[number];

/** Attributes that name an element or its part in the page. */
const NAMES = /^(?:class|id|role|(?:aria|data|item)[\w-]*)$/;
/** Tags that tell what a part is; pages had none of them before HTML 5. */
const TELLING = new Set([
  'article',
  'main',
  'section',
  'header',
  'footer',
  'nav',
  'aside',
  'figure',
  'figcaption',
  'time',
  'summary',
  'details',
]);

/**
 * Changes a page: `nameless` takes away the names of its elements, as if they were of a language or a style that
 * nobody knows; `old-fashioned` also what it says of itself, its telling tags, and its paragraphs, which become text
 * between line breaks.
 */
export function disguise(page: ParsedPage, guise: Guise): void {
  if (guise === 'plain') return;
  for (const element of elementsIn(page.document)) {
    dropNames(element);
    if (guise === 'old-fashioned') ageElement(element);
  }
}

function elementsIn(top: AnyNode): Element[] {
  const found: Element[] = [];
  const open: AnyNode[] = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isTag(node)) found.push(node);
    if (hasChildren(node)) open.push(...node.children);
  }
  return found;
}

function dropNames(element: Element): void {
  // Pages that tell their language tell it there.
  if (element.name === 'html') return;
  for (const name of Object.keys(element.attribs)) if (NAMES.test(name)) delete element.attribs[name];
}

function ageElement(element: Element): void {
  const { name, attribs } = element;
  if (TELLING.has(name)) element.name = 'div';
  else if (name === 'meta') {
    delete attribs['property'];
    delete attribs['name'];
  } else if (name === 'script') delete attribs['type'];
  else if (name === 'p') {
    element.name = 'span';
    for (let count = 0; count < 2; count++) appendChild(element, new Element('br', {}));
  }
}
