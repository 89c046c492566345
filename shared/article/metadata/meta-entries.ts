import type { Element } from 'domhandler';

/** A `meta` element by its name, property or itemprop in lower case. */
export interface MetaEntry {
  readonly key: string;
  readonly content: string;
  readonly attribute: 'name' | 'property' | 'itemprop' | 'http-equiv';
}

const META_ATTRIBUTES = ['name', 'property', 'itemprop', 'http-equiv'] as const;

/** Reads a `meta` element: an entry for each attribute that names it, none where it says nothing. */
export function metaEntries(attribs: Element['attribs']): MetaEntry[] {
  const content = (attribs['content'] ?? attribs['value'] ?? '').trim();
  if (content === '') return [];
  return META_ATTRIBUTES.flatMap((attribute) => {
    const key = attribs[attribute]?.trim().toLowerCase();
    return key === undefined || key === '' ? [] : [{ key, content, attribute }];
  });
}
