import { CC_CODES } from './cc-family.ts';

/**
 * The English names of the ports' jurisdictions, as Unicode's CLDR has them: written down, for to ask `Intl.DisplayNames`
 * costs every cold start ten milliseconds.
 */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  ar: 'argentina',
  at: 'austria',
  au: 'australia',
  be: 'belgium',
  bg: 'bulgaria',
  br: 'brazil',
  ca: 'canada',
  ch: 'switzerland',
  cl: 'chile',
  cn: 'china',
  co: 'colombia',
  cr: 'costa rica',
  cz: 'czechia',
  de: 'germany',
  dk: 'denmark',
  ec: 'ecuador',
  ee: 'estonia',
  eg: 'egypt',
  es: 'spain',
  fi: 'finland',
  fr: 'france',
  gr: 'greece',
  gt: 'guatemala',
  hk: 'hong kong sar china',
  hr: 'croatia',
  hu: 'hungary',
  ie: 'ireland',
  il: 'israel',
  in: 'india',
  it: 'italy',
  jp: 'japan',
  kr: 'south korea',
  lu: 'luxembourg',
  mk: 'north macedonia',
  mt: 'malta',
  mx: 'mexico',
  my: 'malaysia',
  nl: 'netherlands',
  no: 'norway',
  nz: 'new zealand',
  pe: 'peru',
  ph: 'philippines',
  pl: 'poland',
  pr: 'puerto rico',
  pt: 'portugal',
  ro: 'romania',
  rs: 'serbia',
  se: 'sweden',
  sg: 'singapore',
  si: 'slovenia',
  th: 'thailand',
  tw: 'taiwan',
  ug: 'uganda',
  uk: 'united kingdom',
  us: 'united states',
  ve: 'venezuela',
  vn: 'vietnam',
  za: 'south africa',
};
/** Names that licences give their ports and that are no region's English name. */
const MORE_NAMES: ReadonlyArray<readonly [name: string, port: string]> = [
  ['england & wales', 'uk'],
  ['england and wales', 'uk'],
  ['uk: england & wales', 'uk'],
  ['uk: scotland', 'scotland'],
  ['czech republic', 'cz'],
  ['deutschland', 'de'],
  ['österreich', 'at'],
  ['schweiz', 'ch'],
  ['italia', 'it'],
  ['españa', 'es'],
  ['brasil', 'br'],
  ['nederland', 'nl'],
];
const PATTERN_SIGNS = /[.*+?^${}()|[\]\\]/g;

const PORTS = [
  ...new Set([...CC_CODES.values()].flatMap((versions) => Object.values(versions).join(' ').split(' '))),
].filter((port) => port !== '-');
const PORT_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...PORTS.map((port) => [port, port] as const),
  ...PORTS.flatMap((port) => {
    const name = ENGLISH_NAMES[port];
    return name === undefined ? [] : [[name, port] as const];
  }),
  ...MORE_NAMES,
]);

const escaped = (name: string): string => name.replace(PATTERN_SIGNS, '\\$&');
const [codes, names] = [true, false].map((short) =>
  [...PORT_BY_NAME.keys()]
    .filter((name) => (name.length === 2) === short)
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
);

/**
 * Names and codes of all jurisdictions with ported licences, as the source of a case-insensitive regular expression.
 * Codes count in capitals or after a hyphen only: "CC BY 3.0 it is" is no Italian port.
 */
export const PORT_SOURCE = `${names}|(?-i:${codes?.toUpperCase()})|(?<=-)(?:${codes})`;

/** The port (`us`, `igo`) that a name or code stands for ("United States", "US"); null where there is none. */
export function portOf(name: string | undefined): string | null {
  return name === undefined ? null : (PORT_BY_NAME.get(name.toLowerCase()) ?? null);
}
