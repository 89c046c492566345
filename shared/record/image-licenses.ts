import type { Article } from '../article/article.ts';

/** Distinct identifiers of the licences on an article's images, in order of appearance. */
export function imageLicenses(article: Article): string[] {
  const identifiers = article.image.map((image) => image.license?.identifier);
  return [...new Set(identifiers)].filter((identifier) => typeof identifier === 'string');
}
