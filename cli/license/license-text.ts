import type { Evidence } from '../../shared/article/evidence.ts';
import type { LicenseFlags, PageRights } from '../../shared/license/license.ts';
import type { LicenseReport } from './license-report.ts';

/** Longest quotation shown, in characters. */
const MAX_QUOTE = 120;
const WIDTH = 14;
const SPACES = /\s+/g;

/** Writes a report for people: findings with where they were read, then what was turned down and why. */
export function licenseText(source: string, report: LicenseReport): string {
  const { rights, image, headline, attribution } = report;
  const credited = image.filter((one) => one.attribution !== '');
  return [
    headline === undefined ? source : `${source}: ${headline}`,
    '',
    ...licenseLines(rights),
    ...rights.otherLicenses.flatMap(({ name, appliesTo, evidence }) => [
      line('also', `${name} for ${appliesTo}`),
      ...evidence.map(seen),
    ]),
    ...copyrightLines(rights),
    ...reservationLines(rights),
    line('credit line', attribution === '' ? 'nothing to print' : attribution),
    line('images', `${image.length}, ${credited.length} with a credit`),
    ...credited.map((one) => `  ${one.attribution}\n    ${one.contentUrl ?? 'address unknown'}`),
    '',
    `Licences seen and turned down: ${rights.candidates.length}`,
    ...rights.candidates.flatMap(({ identifier, '@id': uri, role, reason, evidence }) => [
      `  ${identifier ?? uri ?? 'unnamed'} (${role}): ${reason}`,
      `  ${seen(evidence)}`,
    ]),
    '',
  ].join('\n');
}

const line = (label: string, text: string): string => `${label.padEnd(WIDTH)}${text}`;

function licenseLines({ license }: PageRights): string[] {
  if (license === null) return [line('licence', 'none granted')];
  const { name, status, scope, basis, evidence, flags } = license;
  const uri = license['@id'] === null ? '' : `  ${license['@id']}`;
  return [
    line('licence', `${name}${uri}`),
    line('', `${status} on the ${scope}, by ${basis}; ${flagsText(flags)}`),
    ...evidence.map(seen),
  ];
}

function flagsText({ attribution, commercialUse, derivatives, shareAlike }: LicenseFlags): string {
  const told = (name: string, value: boolean | null): string =>
    `${name} ${value === null ? 'unknown' : value ? 'yes' : 'no'}`;
  return [
    told('attribution', attribution),
    told('commercial use', commercialUse),
    told('derivatives', derivatives),
    told('share alike', shareAlike),
  ].join(', ');
}

function copyrightLines(rights: PageRights): string[] {
  const { copyrightHolder, copyrightYear, copyrightNotice, acquireLicensePage, usageInfo } = rights;
  const holder = [copyrightYear, copyrightHolder?.name].filter((part) => part !== undefined).join(' ');
  return [
    line('copyright', holder === '' ? 'no holder named' : `© ${holder}`),
    ...(copyrightNotice === undefined ? [] : [line('', `“${short(copyrightNotice)}”`)]),
    ...(acquireLicensePage === undefined ? [] : [line('to license it', acquireLicensePage)]),
    ...(usageInfo === undefined ? [] : [line('usage info', usageInfo)]),
  ];
}

function reservationLines({ rightsReservations }: PageRights): string[] {
  const { allRightsReserved, robots, tdm, rsl, evidence } = rightsReservations;
  const told = [
    ...(allRightsReserved ? ['all rights reserved'] : []),
    ...robots.map((directive) => `robots ${directive}`),
    ...(tdm === undefined ? [] : [`text and data mining ${tdm.reservation ? 'reserved' : 'not reserved'}`]),
    ...(tdm?.policy === undefined ? [] : [`policy ${tdm.policy}`]),
    ...(rsl === undefined ? [] : [`RSL ${rsl}`]),
  ];
  return [line('reserved', told.length === 0 ? 'nothing said' : told.join(', ')), ...evidence.map(seen)];
}

const seen = ({ where, text }: Evidence): string =>
  `${' '.repeat(WIDTH)}${where}${text === undefined ? '' : `: “${short(text)}”`}`;

function short(text: string): string {
  const flat = text.replace(SPACES, ' ').trim();
  return flat.length <= MAX_QUOTE ? flat : `${flat.slice(0, MAX_QUOTE - 1)}…`;
}
