import type { RslTerms } from './rsl-terms.ts';

const CONTENT = /<(?:rsl:)?content\b([^>]{0,2000})>([\s\S]{0,20000}?)<\/(?:rsl:)?content>/gi;
const RULE = /<(?:rsl:)?(permits|prohibits)\b([^>]{0,200})>([^<]{0,2000})</gi;
const PAYMENT = /<(?:rsl:)?payment\b([^>]{0,200})>/gi;
const TERMS = /<(?:rsl:)?terms\b[^>]{0,200}>\s*([^<\s]{1,2048})\s*</i;
const GAP = /[\s,]+/;
/** Longest document read, in characters. */
const MAX_DOCUMENT = 100_000;

/**
 * Reads an inline RSL document (`<script type="application/rsl+xml">`, RSL 1.0, https://rslstandard.org/rsl, "Elements"
 * and "HTML") for the content whose `url` pattern matches this page; null where it speaks of none.
 */
export function readRsl(document: string, address: string | undefined): RslTerms | null {
  if (document.length > MAX_DOCUMENT) return null;
  for (const [, attributes = '', inner = ''] of document.matchAll(CONTENT)) {
    if (!covers(attribute(attributes, 'url') ?? '', address)) continue;
    const rules = [...inner.matchAll(RULE)].map(([, kind = '', given = '', values = '']) => ({
      kind: kind.toLowerCase(),
      rule: {
        type: attribute(given, 'type') ?? 'usage',
        values: values.split(GAP).filter((value) => value !== ''),
      },
    }));
    const server = attribute(attributes, 'server');
    const terms = TERMS.exec(inner)?.[1];
    return {
      permits: rules.filter(({ kind }) => kind === 'permits').map(({ rule }) => rule),
      prohibits: rules.filter(({ kind }) => kind === 'prohibits').map(({ rule }) => rule),
      payment: [...inner.matchAll(PAYMENT)].map(([, given = '']) => attribute(given, 'type') ?? 'free'),
      ...(server === undefined ? {} : { server }),
      ...(terms === undefined ? {} : { terms }),
    };
  }
  return null;
}

function attribute(attributes: string, name: keyof typeof ATTRIBUTE): string | undefined {
  const match = ATTRIBUTE[name].exec(attributes);
  return match?.[1] ?? match?.[2];
}
const ATTRIBUTE = {
  url: /\burl\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  server: /\bserver\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
  type: /\btype\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
} as const;

/** `*` is any characters and `$` the end (RFC 9309, 2.2.3); a pattern without a host is a path of the page's own site. */
function covers(pattern: string, address: string | undefined): boolean {
  if (pattern === '' || pattern === '/' || pattern === '*') return true;
  if (address === undefined || !URL.canParse(address) || !URL.canParse(pattern, address)) return false;
  const page = new URL(address);
  const given = new URL(pattern, address);
  if (given.host !== page.host) return false;
  return matchesPath(given.pathname + given.search, page.pathname + page.search);
}

/** Matches part by part from the left, which for `*` alone is enough and never looks back. */
function matchesPath(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$');
  const parts = (whole ? pattern.slice(0, -1) : pattern).split('*');
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const at = whole && isLast && part !== '' ? path.length - part.length : path.indexOf(part, from);
    if (at < from || (index === 0 && at !== 0) || !path.startsWith(part, at)) return false;
    from = at + part.length;
  }
  return !whole || parts.at(-1) === '' || from === path.length;
}
