import { CC_CODES } from './cc-family.ts';
import { CC_UNSPECIFIED, CC0, ccLicense, ccVersionless, PDM, PUBLIC_DOMAIN } from './cc-license.ts';
import type { License } from './license.ts';
import { knownLicenseByUri, licenseOf } from './license-by-uri.ts';
import { LICENSE_TABLE } from './license-table.ts';
import { CC_ELEMENT_WORDS, OTHER_NAMES, PUBLIC_DOMAIN_WORDS } from './license-words.ts';
import { PORT_SOURCE, portOf } from './port-names.ts';

/** A licence named in a text, and the range of the words that name it (UTF-16 code units, half-open). */
export interface LicenseMention {
  readonly license: License;
  readonly start: number;
  readonly end: number;
}

const GAP = '[ \\u00a0-]?';
const BETWEEN = '[ \\u00a0,/–-]{1,3}';
const elementWords = (code: string): string =>
  (CC_ELEMENT_WORDS.get(code) ?? []).join('|').replaceAll('·', GAP);
const LATER_ELEMENT = ['nc', 'sa', 'nd'].map(elementWords).join('|');
/** Version, kind and port after a licence's name. */
const TAIL =
  `(?:[ ,-]{1,2}(?:v|v\\.|version )?(?<version>\\d\\.\\d)\\b)?` +
  `(?:[ -](?:Unported|International(?:al)?|Internazionale|Generic|Générique|Genérica|Generico|Deed))?` +
  `(?:[ (-]{1,2}(?<port>${PORT_SOURCE})\\b\\)?)?(?: (?:Public )?Licen[cs]e)?`;
const CREATIVE_COMMONS = 'Creative[ -]Commons';
const CC_LEAD = `(?:${CREATIVE_COMMONS}(?:[ -](?:Licen[cs]e|Lizenz))?[ ,:-]{0,3})`;

const FULL_NAME = new RegExp(
  `(?<lead>${CC_LEAD})?\\b(?:${elementWords('by')})(?:(?:${BETWEEN})(?:${LATER_ELEMENT})){0,2}${TAIL}`,
  'giu',
);
const ABBREVIATION = new RegExp(
  `\\b(?<lead>${CREATIVE_COMMONS}[ :-]{1,2}(?:CC[ -]?)?|CC[ :-]?)(?<code>BY(?:[ –-]{1,2}(?:NC|SA|ND)){0,2})\\b${TAIL}`,
  'giu',
);
const BARE_CODE = new RegExp(`\\b(?<code>BY(?:-(?:NC|SA|ND)){1,2})\\b${TAIL}`, 'gu');
const ZERO =
  /\b(?:(?:Creative Commons|CC) (?:Zero|CC[ -]?0)|CC[ -]?0)\b(?:[ ,-]{1,2}(?:v|version )?1\.0)?(?: Universal)?(?: ?\(?CC0 1\.0\)?)?(?: Public Domain Dedication)?(?: licen[cs]e)?/giu;
const MARK = /\b(?:CC )?(?:Public Domain Mark|PDM)(?: 1\.0)?\b/giu;
const PUBLIC = new RegExp(`(?<![\\p{L}])(?:the )?(?:${PUBLIC_DOMAIN_WORDS.join('|')})(?![\\p{L}])`, 'giu');
const UNSPECIFIED = new RegExp(`\\b${CREATIVE_COMMONS}(?:[ -](?:public )?(?:licen[cs]e|Lizenz))?`, 'giu');
const ADDRESS = /(?:https?:\/\/|www\.|\b(?=creativecommons\.org))[^\s<>()"'“”]{4,300}/giu;
const ADDRESS_END = /[.,;:!?\]]+$/;
const OTHERS = OTHER_NAMES.map(([id, name]) => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${name})(?![\\p{L}\\d])`, 'giu'),
}));
const BY_ID = new Map(LICENSE_TABLE.map((entry) => [entry.id, licenseOf(entry)]));
/** No licence is named without one of these words: spares the other patterns most texts. */
const ANY = new RegExp(
  `commons|\\bcc[ :-]?(?:by|0|zero)|licen[cs]|lizenz|datenlizenz|domain|domaine|gemeinfrei|dom[ií]nio|domein|domena|\\bBY-|known copyright|\\b(?:GFDL|OGL|ODbL|PDDL|ODC-By|PDM|L?A?GPL|MPL|BSD|Apache|dl-de)|${elementWords('by')}`,
  'i',
);
/** And none of those outside Creative Commons without one of these. */
const ANY_OTHER = /licen[cs]|lizenz|GFDL|OGL|dl-de|ODbL|ODC-By|PDDL|BSD|MPL|GPL|Apache|No known copyright/i;
const HAS_ATTRIBUTION = new RegExp(elementWords('by'), 'i');
const HAS_CODE = /\bby\b/i;
const HAS_ADDRESS = /https?:|www\.|creativecommons/i;
/** Longest text searched for names of licences, in characters: over any paragraph of the dev pages. */
const MAX_TEXT = 20_000;

/** Every licence that a text names, in order; where two names overlap, the longer one. */
export function licenseMentions(text: string): LicenseMention[] {
  const searched = text.slice(0, MAX_TEXT);
  if (!ANY.test(searched)) return [];
  const found = [
    ...(HAS_ADDRESS.test(searched) ? addresses(searched) : []),
    ...(HAS_ATTRIBUTION.test(searched) ? matches(searched, FULL_NAME, fullName) : []),
    ...(HAS_CODE.test(searched) ? codes(searched) : []),
    ...matches(searched, ZERO, () => CC0),
    ...matches(searched, MARK, () => PDM),
    ...(ANY_OTHER.test(searched) ? otherNames(searched) : []),
    ...matches(searched, PUBLIC, () => PUBLIC_DOMAIN),
    ...matches(searched, UNSPECIFIED, () => CC_UNSPECIFIED),
  ];
  return withoutOverlaps(found);
}

/** The licence that a text names; the most exact one where it names one in several ways. Null where it names none. */
export function licenseByName(text: string): License | null {
  return mostExact(licenseMentions(text).map((mention) => mention.license));
}

/** The first licence that has an address, else the first that says at least its kind, else the first. */
export function mostExact(licenses: readonly License[]): License | null {
  return (
    licenses.find((license) => license['@id'] !== null) ??
    licenses.find((license) => license !== CC_UNSPECIFIED) ??
    licenses[0] ??
    null
  );
}

function matches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => License | null,
): LicenseMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const license = read(match);
    return license === null ? [] : [{ license, start: match.index, end: match.index + match[0].length }];
  });
}

const codes = (text: string): LicenseMention[] => [
  ...matches(text, ABBREVIATION, abbreviation),
  ...matches(text, BARE_CODE, (match) => fromCode(match.groups?.['code'] ?? '', match)),
];

const otherNames = (text: string): LicenseMention[] =>
  OTHERS.flatMap(({ id, pattern }) => matches(text, pattern, () => BY_ID.get(id) ?? null));

function addresses(text: string): LicenseMention[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const address = match[0].replace(ADDRESS_END, '');
    const license = knownLicenseByUri(address);
    return license === null ? [] : [{ license, start: match.index, end: match.index + address.length }];
  });
}

function fullName(match: RegExpExecArray): License | null {
  const named = match[0];
  const later = ['nc', 'nd', 'sa'].filter((code) => ELEMENT.get(code)?.test(named));
  // "Attribution" alone is an ordinary word.
  if (match.groups?.['lead'] === undefined && later.length === 0 && match.groups?.['version'] === undefined)
    return null;
  return fromCode(['by', ...later].join('-'), match);
}

function abbreviation(match: RegExpExecArray): License | null {
  const code = match.groups?.['code'] ?? '';
  const plainWords = match[0] === match[0].toLowerCase() && code.length === 2;
  // "cc by" in lower case may be ordinary words; a version makes it a licence.
  return plainWords && match.groups?.['version'] === undefined ? null : fromCode(code, match);
}

function fromCode(written: string, match: RegExpExecArray): License | null {
  const given = new Set(written.toLowerCase().split(CODE_GAP));
  const code = ['by', 'nc', given.has('nd') ? 'nd' : 'sa'].filter((element) => given.has(element)).join('-');
  if (!CC_CODES.has(code)) return null;
  const version = match.groups?.['version'];
  if (version === undefined) return ccVersionless(code);
  const port = portOf(match.groups?.['port']);
  const firstOrder = code === 'by-nc-nd' && version === '1.0' ? 'by-nd-nc' : code;
  return ccLicense(firstOrder, version, port) ?? ccLicense(firstOrder, version, null) ?? ccVersionless(code);
}

const CODE_GAP = /[^a-z]+/;
const ELEMENT = new Map(['nc', 'sa', 'nd'].map((code) => [code, new RegExp(elementWords(code), 'iu')]));

function withoutOverlaps(found: LicenseMention[]): LicenseMention[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: LicenseMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
