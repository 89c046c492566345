import { ccExists } from './cc-family.ts';
import type { License } from './license.ts';

/** ccREL terms by element of a licence code, https://creativecommons.org/ns. */
const PERMITS: Readonly<Record<string, readonly string[]>> = {
  sampling: ['DerivativeWorks', 'Reproduction'],
  'sampling+': ['DerivativeWorks', 'Reproduction', 'Sharing'],
};
const FREE_PERMITS = ['DerivativeWorks', 'Distribution', 'Reproduction'];
const NO_DERIVATIVES_PERMITS = ['Distribution', 'Reproduction'];

/** The Creative Commons licence of this code, version and port (`by-sa`, `3.0`, `de`); null where none was ever published. */
export function ccLicense(code: string, version: string, port: string | null): License | null {
  if (!ccExists(code, version, port)) return null;
  const tail = port === null ? '' : `${port}/`;
  const suffix = port === null ? '' : `-${port.toUpperCase()}`;
  return {
    '@id': `https://creativecommons.org/licenses/${code}/${version}/${tail}`,
    identifier: `CC-${spdxCode(code)}-${version}${suffix}`,
    name: `CC ${code.toUpperCase()} ${version}${suffix.replace('-', ' ')}`,
    ...ccTerms(code),
  };
}

/** The licence where only its code is known ("CC BY-SA"): no address, since that needs a version. */
export function ccVersionless(code: string): License {
  return {
    '@id': null,
    identifier: `CC-${spdxCode(code)}`,
    name: `CC ${code.toUpperCase()}`,
    ...ccTerms(code),
  };
}

/** "A Creative Commons license", and no word on which. */
export const CC_UNSPECIFIED: License = {
  '@id': null,
  identifier: 'CC-unspecified',
  name: 'a Creative Commons license',
  flags: { attribution: null, commercialUse: null, derivatives: null, shareAlike: null },
  permits: [],
  requires: [],
  prohibits: [],
};

const publicDomain = (uri: string | null, identifier: string, name: string): License => ({
  '@id': uri,
  identifier,
  name,
  flags: { attribution: false, commercialUse: true, derivatives: true, shareAlike: false },
  permits: FREE_PERMITS,
  requires: [],
  prohibits: [],
});

/** Waivers and marks of the public domain; `PUBLIC_DOMAIN` is the bare statement, which has no address. */
export const CC0 = publicDomain('https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0', 'CC0 1.0');
export const PDM = publicDomain(
  'https://creativecommons.org/publicdomain/mark/1.0/',
  'CC-PDM-1.0',
  'Public Domain Mark 1.0',
);
export const PDDC = publicDomain(
  'https://creativecommons.org/licenses/publicdomain/',
  'CC-PDDC',
  'Creative Commons Public Domain Dedication and Certification',
);
export const PUBLIC_DOMAIN = publicDomain(null, 'LicenseRef-PublicDomain', 'public domain');

/** SPDX orders the elements as later versions do. */
const spdxCode = (code: string): string => (code === 'by-nd-nc' ? 'BY-NC-ND' : code.toUpperCase());

function ccTerms(code: string): Pick<License, 'flags' | 'permits' | 'requires' | 'prohibits'> {
  const elements = new Set(code.split('-'));
  const sampling = code.includes('sampling');
  const derivatives = !elements.has('nd');
  const developing = code === 'devnations';
  const attribution = elements.has('by') || sampling || developing;
  const prohibits: string[] = [];
  if (elements.has('nc')) prohibits.push('CommercialUse');
  if (developing) prohibits.push('HighIncomeNationUse');
  const requires = ['Notice'];
  if (attribution && !developing) requires.unshift('Attribution');
  if (elements.has('sa')) requires.push('ShareAlike');
  return {
    flags: {
      attribution,
      commercialUse: !elements.has('nc'),
      derivatives,
      shareAlike: elements.has('sa'),
    },
    permits: [...(PERMITS[code] ?? (derivatives ? FREE_PERMITS : NO_DERIVATIVES_PERMITS))],
    requires,
    prohibits,
  };
}
