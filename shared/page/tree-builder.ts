import { type ChildNode, Comment, Document, type ParentNode, Text } from 'domhandler';
import { sharedName } from './element-names.ts';
import { isFormula } from './formula-signs.ts';
import { PageElement } from './page-element.ts';

/** Attributes of an element, the first of each name. */
export type Attributes = Record<string, string>;

/** What only some pages hold, and is looked for in these alone. */
export interface Holds {
  /** Any `template`. */
  templates: boolean;
  /** Any `noscript` or `noframes`. */
  fallbacks: boolean;
  /** Any element of a formula. */
  formulas: boolean;
}

export const NOTHING: Readonly<Holds> = { templates: false, fallbacks: false, formulas: false };

/** Takes what a parser meets and makes a tree of it; pieces of text that follow on each other are one node. */
export interface TreeBuilder {
  readonly document: Document;
  /** Attributes of the tag that is opened next, and their bits, unless it is one that the markup leaves out. */
  attributes(next: Attributes, bits: number): void;
  onopentag(name: string, attribs: Attributes, isImplied: boolean): void;
  onclosetag(): void;
  ontext(text: string): void;
  oncomment(text: string): void;
  /** The most elements that were ever open at once. */
  deepest(): number;
  /** What was met so far. */
  readonly holds: Readonly<Holds>;
}

/** Begins an empty document. */
export function treeBuilder(): TreeBuilder {
  const document = new Document([]);
  let parent: ParentNode = document;
  /** The text that the next piece goes on with. */
  let open: Text | null = null;
  let written: Attributes = {};
  let bits = 0;
  let depth = 0;
  let deepest = 0;
  const holds: Holds = { ...NOTHING };

  const append = (node: ChildNode): void => {
    const { children } = parent;
    const last = children.length === 0 ? undefined : children[children.length - 1];
    node.parent = parent;
    if (last === undefined) {
      // Half of all elements have one child: a list of one takes an eighth of the room that a list takes by its first push.
      parent.children = [node];
    } else {
      children.push(node);
      node.prev = last;
      last.next = node;
    }
  };

  return {
    document,
    attributes: (next, its) => {
      written = next;
      bits = its;
    },
    onopentag: (found, attribs, isImplied) => {
      const name = sharedName(found);
      const element = isImplied ? new PageElement(name, attribs) : new PageElement(name, written, bits);
      append(element);
      open = null;
      parent = element;
      depth++;
      if (depth > deepest) deepest = depth;
      if (name === 'template') holds.templates = true;
      else if (name === 'noscript' || name === 'noframes') holds.fallbacks = true;
      else if (!holds.formulas && isFormula(name, element.attribs)) holds.formulas = true;
    },
    onclosetag: () => {
      open = null;
      depth--;
      parent = parent.parent ?? document;
    },
    ontext: (text) => {
      if (open !== null) open.data += text;
      else {
        open = new Text(text);
        append(open);
      }
    },
    oncomment: (text) => {
      open = null;
      append(new Comment(text));
    },
    deepest: () => deepest,
    holds,
  };
}
