/** The absolute http(s) address that an attribute leads to, or null: other schemes are no places on the web. */
export function webAddress(href: string | undefined, base: string | undefined): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  // An address without a scheme has the page's; where no page is known, nearly all are secure.
  const url = URL.parse(base === undefined && trimmed.startsWith('//') ? `https:${trimmed}` : trimmed, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
