import type { KnownType } from '../../shared/article/page-type/page-type.ts';

const TYPES: Readonly<Record<string, KnownType>> = {
  article: 'article',
  listing: 'listing',
  /** A list of goods: the corpus tells it from other listings, Faircopy does not. */
  collection: 'listing',
  product: 'product',
  forum: 'forum',
  documentation: 'documentation',
  service: 'service',
};

/** The page type by the corpus's name of it. Throws for a name that it does not have. */
export function knownType(name: string): KnownType {
  const type = TYPES[name];
  if (type === undefined) throw new Error(`expected a page type of the corpus, found ${name}`);
  return type;
}
