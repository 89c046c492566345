import { type AnyNode, Element, hasChildren, isTag, isText, type Text } from 'domhandler';
import { appendChild } from 'domutils';
import type { ParsedPage } from '../../shared/page/parsed-page.ts';
import { inOtherScript, type Script } from './other-script.ts';

/** How a page of the corpus is shown to the training: as it is, and as sites of other makers and years would have it. */
export const TRAINED_GUISES = ['plain', 'nameless', 'old-fashioned'] as const;
/** How it can be shown to see what is left of the figures: in other scripts, too, for all its articles are English. */
export const GUISES = [...TRAINED_GUISES, 'caseless', 'dense'] as const;
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
 * between line breaks. `caseless` and `dense` write its words in a script without capitals, and in one without spaces.
 * Gives what brings back the words it had.
 */
export function disguise(page: ParsedPage, guise: Guise): () => void {
  if (guise === 'plain') return () => {};
  if (guise === 'caseless' || guise === 'dense') return rewrite(page.document, guise);
  for (const element of elementsIn(page.document)) {
    dropNames(element);
    if (guise === 'old-fashioned') ageElement(element);
  }
  return () => {};
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

/** Elements whose text is no words. */
const WORDLESS = new Set(['script', 'style']);

function rewrite(document: AnyNode, script: Script): () => void {
  const before = new Map<Text, string>();
  for (const element of elementsIn(document)) {
    if (element.name === 'meta' && element.attribs['property']?.endsWith('title') === true)
      element.attribs['content'] = inOtherScript(element.attribs['content'] ?? '', script);
    if (WORDLESS.has(element.name)) continue;
    for (const child of element.children) {
      if (!isText(child)) continue;
      before.set(child, child.data);
      child.data = inOtherScript(child.data, script);
    }
  }
  return () => {
    for (const [text, data] of before) text.data = data;
  };
}
