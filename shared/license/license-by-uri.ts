import { CC_CODES } from './cc-family.ts';
import { CC0, ccLicense, ccVersionless, PDDC, PDM } from './cc-license.ts';
import type { License } from './license.ts';
import { LICENSE_TABLE, type TableEntry } from './license-table.ts';

const CC_HOST = /^(?:www\.|[a-z]{2}\.)?creativecommons\.org$/;
const CC_LICENSE_PATH = /^\/licenses\/([a-z+-]{2,20})(?:\/(\d\.\d))?(?:\/(igo|scotland|[a-z]{2}))?(?:\/|$)/;
const CC_DEED = /^(?:deed|legalcode)\b/;
const PATH_END = /\/+$/;
const FILE_END = /\.(?:html?|php|txt)$/;
const WWW = /^www\./;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]{0,20}:/i;

/** Longest address read as a licence, in characters: far over any real one. */
const MAX_URI = 2048;

/** `LicenseRef-custom` at this address: terms are given, but not ones that Faircopy knows. */
export function customLicense(uri: string, name = uri): License {
  return {
    '@id': uri,
    identifier: 'LicenseRef-custom',
    name,
    flags: { attribution: null, commercialUse: null, derivatives: null, shareAlike: null },
    permits: [],
    requires: [],
    prohibits: [],
  };
}

/** The licence that a table entry describes. */
export const licenseOf = (entry: TableEntry): License => ({
  '@id': entry.uri,
  identifier: entry.id,
  name: entry.name,
  flags: entry.flags,
  permits: [],
  requires: [],
  prohibits: [],
});

/** A known licence by any form of its address (deeds, legal code, languages, http, queries, percent-encoding); null for every other address. */
export function knownLicenseByUri(address: string): License | null {
  const url = readUrl(address);
  if (url === null) return null;
  const host = url.hostname.toLowerCase();
  if (CC_HOST.test(host)) return ccByPath(url.pathname.toLowerCase());
  return BY_ADDRESS.get(addressKey(`${host}${url.pathname}`)) ?? null;
}

/** The licence at an address; one that Faircopy does not know is kept as it is written, as `LicenseRef-custom`. Null for what is no web address. */
export function licenseByUri(address: string): License | null {
  const known = knownLicenseByUri(address);
  if (known !== null) return known;
  const url = readUrl(address);
  return url === null ? null : customLicense(address.trim());
}

function ccByPath(path: string): License | null {
  if (path.startsWith('/publicdomain/zero/')) return CC0;
  if (path.startsWith('/publicdomain/mark/')) return PDM;
  if (path.startsWith('/licenses/publicdomain')) return PDDC;
  const [, code, version, port] = CC_LICENSE_PATH.exec(path) ?? [];
  if (code === undefined || !CC_CODES.has(code)) return null;
  if (version === undefined) return ccVersionless(code);
  // A two-letter segment after the version is a port, or the language of a deed ("/by/4.0/de"): ports come first.
  const asPort = port === undefined || CC_DEED.test(port) ? null : ccLicense(code, version, port);
  return asPort ?? ccLicense(code, version, null);
}

function readUrl(address: string): URL | null {
  const trimmed = address.trim();
  if (trimmed.length > MAX_URI) return null;
  const decoded = decodeOnce(trimmed);
  const absolute = decoded.startsWith('//') ? `https:${decoded}` : decoded;
  const candidate = HAS_SCHEME.test(absolute) ? absolute : `https://${absolute}`;
  const url = URL.canParse(candidate) ? new URL(candidate) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
    ? url
    : null;
}

/** A whole address may be percent-encoded (`https%3A%2F%2F…`); an ordinary one keeps its own escapes. */
function decodeOnce(address: string): string {
  if (!address.toLowerCase().startsWith('http') || !address.slice(0, 12).includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function addressKey(address: string): string {
  return address.toLowerCase().replace(WWW, '').replace(PATH_END, '').replace(FILE_END, '');
}

const BY_ADDRESS: ReadonlyMap<string, License> = new Map(
  LICENSE_TABLE.flatMap((entry) =>
    [entry.uri.slice('https://'.length), ...(entry.aliases ?? [])].map(
      (address) => [addressKey(address), licenseOf(entry)] as const,
    ),
  ),
);
