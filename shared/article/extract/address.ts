/** The absolute http(s) address that an attribute leads to, or null: other schemes are no places on the web. */
export function webAddress(href: string | undefined, base: string | undefined): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
