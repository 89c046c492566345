import { Element } from 'domhandler';

/**
 * Attributes that every element of a page is asked for, as bits; `extra` are those that scripts read: `data-…`,
 * `onclick`, `value`.
 */
export const ATTRIBUTE = {
  class: 1,
  id: 2,
  hidden: 4,
  style: 8,
  'aria-hidden': 16,
  role: 32,
  itemtype: 64,
  itemprop: 128,
  rel: 256,
  property: 512,
  href: 1024,
  src: 2048,
  'data-testid': 4096,
  extra: 8192,
} as const;

const BITS: ReadonlyMap<string, number> = new Map(Object.entries(ATTRIBUTE));

/** The bit of an attribute; 0 where few elements are asked for it. */
export function attributeBit(name: string): number {
  const own = BITS.get(name);
  if (own !== undefined) return own;
  return name.startsWith('data-') || name === 'onclick' || name === 'value' ? ATTRIBUTE.extra : 0;
}

/**
 * An element of a page, with the bits of its attributes: most are asked for what they don't have, and to find that in
 * `attribs` takes longest, for no two pages have the same. All elements are made as these: where nodes of more than
 * four shapes are met, every question for one's type is looked up.
 */
export class PageElement extends Element {
  readonly bits: number;

  constructor(name: string, attribs: Record<string, string> = {}, bits = bitsOf(attribs)) {
    super(name, attribs);
    this.bits = bits;
  }
}

const bitsOf = (attribs: Readonly<Record<string, string>>): number =>
  Object.keys(attribs).reduce((bits, name) => bits | attributeBit(name), 0);

/** Whether an element may have any of some attributes, given as bits: one that is no page’s may have them all. */
export const mayHave = (element: Element, bits: number): boolean =>
  !(element instanceof PageElement) || (element.bits & bits) !== 0;

/** An attribute that most elements don't have. */
export const attributeOf = (
  element: Element,
  name: Exclude<keyof typeof ATTRIBUTE, 'extra'>,
): string | undefined => (mayHave(element, ATTRIBUTE[name]) ? element.attribs[name] : undefined);
