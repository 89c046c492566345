import type { Evidence, EvidenceSource } from '../evidence.ts';
import { oneLine } from './one-line.ts';
import type { PageSurvey } from './page-survey.ts';

/** A value and the sighting it was read from. */
export interface Finding<Value = string> {
  readonly value: Value;
  readonly evidence: Evidence;
}

const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};
const MAX_CODE_POINT = 0x10ffff;
/** Longest words quoted as evidence, in characters. */
const MAX_QUOTE = 200;

/** A finding with its evidence. */
export const finding = <Value>(
  value: Value,
  source: EvidenceSource,
  where: string,
  text: string,
): Finding<Value> => ({
  value,
  evidence: { source, where, text: text.slice(0, MAX_QUOTE) },
});

/** A value as one line of plain text: entities that were escaped twice are read, white space collapsed. */
export function plain(text: string): string {
  if (!text.includes('&')) return oneLine(text);
  return oneLine(
    text.replace(ENTITY, (whole, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole;
    }),
  );
}

const SOURCES: ReadonlyArray<readonly [prefix: string, source: EvidenceSource]> = [
  ['og:', 'open-graph'],
  ['article:', 'open-graph'],
  ['dc.', 'dublin-core'],
  ['dc:', 'dublin-core'],
  ['dcterms.', 'dublin-core'],
  ['dcterms:', 'dublin-core'],
];

/** The `meta` elements with one of these names, in the names' order. */
export function metaFindings(survey: PageSurvey, keys: readonly string[]): Finding[] {
  const found: Finding[] = [];
  for (const key of keys)
    for (const { attribute, content } of survey.metasByKey.get(key) ?? []) {
      const value = plain(content);
      const source = SOURCES.find(([prefix]) => key.startsWith(prefix))?.[1];
      const kind = source ?? (attribute === 'itemprop' ? 'microdata' : 'meta');
      if (value !== '') found.push(finding(value, kind, `meta[${attribute}="${key}"]`, content));
    }
  return found;
}
