import type { LicenseFlags } from './license.ts';

/** A licence outside the Creative Commons family: its facts and the words that name it. */
export interface TableEntry {
  readonly id: string;
  readonly uri: string;
  readonly name: string;
  readonly flags: LicenseFlags;
  /** Other addresses of the same licence, without scheme. */
  readonly aliases?: readonly string[];
}

const flags = (
  attribution: boolean | null,
  commercialUse: boolean | null,
  derivatives: boolean | null,
  shareAlike: boolean | null,
): LicenseFlags => ({ attribution, commercialUse, derivatives, shareAlike });

const CREDIT = flags(true, true, true, false);
const CREDIT_ALIKE = flags(true, true, true, true);
const FREE = flags(false, true, true, false);
const RESERVED = flags(null, false, false, null);
const UNKNOWN = flags(null, null, null, null);

const opensource = (id: string): readonly string[] => [
  `opensource.org/license/${id}`,
  `opensource.org/licenses/${id}`,
  `spdx.org/licenses/${id}`,
];
const gnu = (id: string, uri: string, name: string, aliases: readonly string[] = []): TableEntry => ({
  id,
  uri: `https://www.gnu.org/licenses/${uri}`,
  name,
  flags: CREDIT_ALIKE,
  aliases,
});
const software = (id: string, uri: string, name: string, terms = CREDIT): TableEntry => ({
  id,
  uri,
  name,
  flags: terms,
  aliases: opensource(id),
});
const ogl = (version: number): TableEntry => ({
  id: `OGL-UK-${version}.0`,
  uri: `https://www.nationalarchives.gov.uk/doc/open-government-licence/version/${version}/`,
  name: `Open Government Licence v${version}.0`,
  flags: CREDIT,
});
/** https://rightsstatements.org/page/1.0/: statements about rights, not grants. SPDX has no identifiers for them. */
const statement = (code: string, name: string, terms = UNKNOWN): TableEntry => ({
  id: `LicenseRef-RS-${code}`,
  uri: `https://rightsstatements.org/vocab/${code}/1.0/`,
  name,
  flags: terms,
  aliases: [`rightsstatements.org/page/${code}/1.0`],
});

/**
 * Licences outside Creative Commons that articles, data and images carry. Identifiers are SPDX's
 * (https://spdx.org/licenses/) where it has one; addresses are the stewards' own.
 */
export const LICENSE_TABLE: readonly TableEntry[] = [
  ogl(1),
  ogl(2),
  ogl(3),
  {
    id: 'OGL-Canada-2.0',
    uri: 'https://open.canada.ca/en/open-government-licence-canada',
    name: 'Open Government Licence – Canada 2.0',
    flags: CREDIT,
  },
  {
    id: 'etalab-2.0',
    uri: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    name: 'Licence Ouverte 2.0',
    flags: CREDIT,
  },
  {
    id: 'DL-DE-BY-2.0',
    uri: 'https://www.govdata.de/dl-de/by-2-0',
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    flags: CREDIT,
  },
  {
    id: 'DL-DE-ZERO-2.0',
    uri: 'https://www.govdata.de/dl-de/zero-2-0',
    name: 'Datenlizenz Deutschland – Zero – Version 2.0',
    flags: FREE,
  },
  {
    id: 'NLOD-2.0',
    uri: 'https://data.norge.no/nlod/en/2.0',
    name: 'Norwegian Licence for Open Government Data 2.0',
    flags: CREDIT,
  },
  {
    id: 'ODbL-1.0',
    uri: 'https://opendatacommons.org/licenses/odbl/1-0/',
    name: 'Open Database License 1.0',
    flags: CREDIT_ALIKE,
    aliases: ['opendatacommons.org/licenses/odbl', 'opendatacommons.org/licenses/odbl/1.0'],
  },
  {
    id: 'ODC-By-1.0',
    uri: 'https://opendatacommons.org/licenses/by/1-0/',
    name: 'Open Data Commons Attribution License 1.0',
    flags: CREDIT,
    aliases: ['opendatacommons.org/licenses/by', 'opendatacommons.org/licenses/by/1.0'],
  },
  {
    id: 'PDDL-1.0',
    uri: 'https://opendatacommons.org/licenses/pddl/1-0/',
    name: 'Open Data Commons Public Domain Dedication and License 1.0',
    flags: FREE,
    aliases: ['opendatacommons.org/licenses/pddl', 'opendatacommons.org/licenses/pddl/1.0'],
  },
  gnu('GFDL-1.1-or-later', 'old-licenses/fdl-1.1.html', 'GNU Free Documentation License 1.1 or later'),
  gnu('GFDL-1.2-or-later', 'old-licenses/fdl-1.2.html', 'GNU Free Documentation License 1.2 or later'),
  gnu('GFDL-1.3-or-later', 'fdl-1.3.html', 'GNU Free Documentation License 1.3 or later', [
    'gnu.org/copyleft/fdl.html',
    'gnu.org/licenses/fdl.html',
    'gnu.org/licenses/fdl-1.3.en.html',
    'gnu.org/licenses/fdl.txt',
  ]),
  {
    id: 'LAL-1.3',
    uri: 'https://artlibre.org/licence/lal/en/',
    name: 'Free Art License 1.3',
    flags: CREDIT_ALIKE,
    aliases: ['artlibre.org/licence/lal'],
  },
  software('MIT', 'https://opensource.org/licenses/MIT', 'MIT License'),
  software('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0', 'Apache License 2.0'),
  software('BSD-2-Clause', 'https://opensource.org/licenses/BSD-2-Clause', 'BSD 2-Clause License'),
  software('BSD-3-Clause', 'https://opensource.org/licenses/BSD-3-Clause', 'BSD 3-Clause License'),
  software('0BSD', 'https://opensource.org/licenses/0BSD', 'BSD Zero Clause License', FREE),
  software('ISC', 'https://opensource.org/licenses/ISC', 'ISC License'),
  software('MPL-2.0', 'https://www.mozilla.org/MPL/2.0/', 'Mozilla Public License 2.0', CREDIT_ALIKE),
  gnu('GPL-2.0-only', 'old-licenses/gpl-2.0.html', 'GNU General Public License v2.0'),
  gnu('GPL-3.0-only', 'gpl-3.0.html', 'GNU General Public License v3.0', [
    'gnu.org/licenses/gpl-3.0.en.html',
    ...opensource('GPL-3.0'),
  ]),
  gnu('LGPL-3.0-only', 'lgpl-3.0.html', 'GNU Lesser General Public License v3.0'),
  gnu('AGPL-3.0-only', 'agpl-3.0.html', 'GNU Affero General Public License v3.0'),
  {
    id: 'PSF-2.0',
    uri: 'https://docs.python.org/license.html',
    name: 'Python Software Foundation License 2.0',
    flags: CREDIT,
    aliases: ['docs.python.org/3/license.html', 'spdx.org/licenses/PSF-2.0.html'],
  },
  software('Unlicense', 'https://unlicense.org/', 'The Unlicense', FREE),
  statement('InC', 'In Copyright', RESERVED),
  statement('InC-OW-EU', 'In Copyright – EU Orphan Work', RESERVED),
  statement('InC-EDU', 'In Copyright – Educational Use Permitted', RESERVED),
  statement('InC-NC', 'In Copyright – Non-Commercial Use Permitted', RESERVED),
  statement('InC-RUU', 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable', RESERVED),
  statement('NoC-CR', 'No Copyright – Contractual Restrictions'),
  statement('NoC-NC', 'No Copyright – Non-Commercial Use Only', flags(null, false, true, null)),
  statement('NoC-OKLR', 'No Copyright – Other Known Legal Restrictions'),
  statement('NoC-US', 'No Copyright – United States', flags(null, true, true, null)),
  statement('CNE', 'Copyright Not Evaluated'),
  statement('UND', 'Copyright Undetermined'),
  statement('NKC', 'No Known Copyright'),
  {
    id: 'LicenseRef-Unsplash',
    uri: 'https://unsplash.com/license',
    name: 'Unsplash License',
    flags: FREE,
  },
  { id: 'LicenseRef-Pexels', uri: 'https://www.pexels.com/license/', name: 'Pexels License', flags: FREE },
  {
    id: 'LicenseRef-Pixabay',
    uri: 'https://pixabay.com/service/license-summary/',
    name: 'Pixabay Content License',
    flags: FREE,
    aliases: ['pixabay.com/service/license', 'pixabay.com/service/terms'],
  },
  {
    id: 'LicenseRef-Flickr-Commons',
    uri: 'https://www.flickr.com/commons/usage/',
    name: 'Flickr Commons: no known copyright restrictions',
    flags: flags(null, null, null, false),
  },
];
