/** Rules that take what is no part of its own, only not the article's text: its pictures and credits may be the article's. */
export const BESIDE: ReadonlySet<string> = new Set([
  'outside-article',
  'fragment',
  'beside-text',
  'lone-heading',
  'repeated',
]);
