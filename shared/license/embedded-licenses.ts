import { type Element, isTag } from 'domhandler';
import type { Evidence } from '../article/evidence.ts';
import { describe } from '../article/metadata/surroundings.ts';
import type { StrippedPage } from '../article/stripped-page.ts';
import type { DeclaredLicenses } from './declared-licenses.ts';
import type { Grant } from './grant.ts';
import type { License, LicenseCandidate } from './license.ts';
import { knownLicenseByUri, licenseByUri } from './license-by-uri.ts';
import { licenseByName } from './license-mentions.ts';
import { rdfWorks } from './rdf-comment.ts';
import { rightsPlace } from './rights-place.ts';
import type { UnseenRights } from './unseen-rights.ts';

/** How much each counts beside the other grants; see `Grant`. */
const STRENGTH = { rdf: 55, microdata: 60, attribute: 45 } as const;
const ARTICLE_TYPE =
  /(?:Article|Posting|Report|WebPage|CreativeWork|Recipe|HowTo|Book|Chapter|Course|LearningResource|Guide)$/;
const IMAGE_TYPE = /(?:ImageObject|Photograph|Painting|VideoObject|AudioObject|MediaObject)$/;
const SOFTWARE_TYPE = /(?:Software|WebApplication|MobileApplication)/;
const DATA_TYPE = /(?:Dataset|DataCatalog|DataDownload)$/;
const IMAGE_NAMES = new Set(['img', 'figure', 'picture', 'figcaption', 'video', 'audio', 'source']);
const MAX_SCRIPTED = 5;
const MAX_QUOTE = 240;
const UNENCODED = /^https?:\/\//i;

interface Finding {
  readonly license: License;
  readonly evidence: Evidence;
}

/** Licences in microdata, in attributes, in RDF comments and in scripts: granted where they are the article's own. */
export function embeddedLicenses(
  stripped: StrippedPage,
  unseen: UnseenRights,
  address: string | undefined,
): DeclaredLicenses {
  const grants: Grant[] = [];
  const candidates: LicenseCandidate[] = [];
  const grant = ({ license, evidence }: Finding, strength: number): number =>
    grants.push({ license, scope: 'article', basis: 'metadata', strength, evidence });
  for (const element of unseen.properties) {
    const found = microdataLicense(element, address);
    if (found === null) continue;
    const role = microdataRole(element, stripped);
    if (role === null) grant(found, STRENGTH.microdata);
    else candidates.push(turnedDown(found, role, `is a property of ${scopeType(element) ?? 'another item'}`));
  }
  for (const { element, name, value } of unseen.attributes) {
    const license = licenseInValue(value);
    if (license === null) continue;
    const found = { license, evidence: attributeEvidence(element, name, value) };
    const role = attributeRole(element, stripped);
    if (role === null) grant(found, STRENGTH.attribute);
    else
      candidates.push(turnedDown(found, role, 'stands in an attribute of something that is not the article'));
  }
  for (const { about, license: href } of unseen.rdfComments.flatMap(rdfWorks)) {
    const license = licenseByUri(href);
    if (license === null) continue;
    const found: Finding = {
      license,
      evidence: { source: 'rdfa', where: 'comment rdf:RDF Work', text: `rdf:about="${about}" ${href}` },
    };
    if (isPage(about, address)) grant(found, STRENGTH.rdf);
    else candidates.push(turnedDown(found, 'other-work', 'the RDF is about another address'));
  }
  for (const href of unseen.scripted.slice(0, MAX_SCRIPTED)) {
    const license = knownLicenseByUri(href);
    const evidence: Evidence = { source: 'attribute', where: 'script', text: href };
    if (license !== null)
      candidates.push(
        turnedDown({ license, evidence }, 'script', 'stands in a script, where no reader sees it'),
      );
  }
  return { grants, candidates };
}

const turnedDown = (
  { license, evidence }: Finding,
  role: LicenseCandidate['role'],
  reason: string,
): LicenseCandidate => ({ '@id': license['@id'], identifier: license.identifier, role, reason, evidence });

function microdataLicense(element: Element, address: string | undefined): Finding | null {
  const { attribs } = element;
  if (attribs['itemprop']?.split(' ').includes('license') !== true) return null;
  const value = (attribs['href'] ?? attribs['content'] ?? attribs['src'] ?? '').trim();
  const href = value !== '' && URL.canParse(value, address) ? new URL(value, address).href : value;
  const license = UNENCODED.test(href) ? licenseByUri(href) : licenseByName(value);
  return license === null
    ? null
    : {
        license,
        evidence: { source: 'microdata', where: `${describe(element)}[itemprop=license]`, text: value },
      };
}

/** What a microdata property is of; null where it is the article's own. */
export function microdataRole(element: Element, stripped: StrippedPage): LicenseCandidate['role'] | null {
  const type = scopeType(element);
  if (type !== undefined && IMAGE_TYPE.test(type)) return 'image';
  if (type !== undefined && SOFTWARE_TYPE.test(type)) return 'software';
  if (type !== undefined && DATA_TYPE.test(type)) return 'dataset';
  if (type === undefined || !ARTICLE_TYPE.test(type)) return 'other-work';
  const place = rightsPlace(element, stripped);
  return place === 'image' || place === 'card' || place === 'comment' || place === 'software' ? place : null;
}

/** The type of the item that a property belongs to (https://html.spec.whatwg.org/multipage/microdata.html#items). */
function scopeType(element: Element): string | undefined {
  for (let up = element.parent; up !== null && isTag(up); up = up.parent)
    if (up.attribs['itemscope'] !== undefined) return up.attribs['itemtype']?.trim();
  return undefined;
}

function licenseInValue(value: string): License | null {
  const trimmed = value.trim();
  return knownLicenseByUri(trimmed) ?? licenseByName(trimmed);
}

/** An attribute speaks for the article on the element that holds it, and in a part made for republishing. */
function attributeRole(element: Element, stripped: StrippedPage): LicenseCandidate['role'] | null {
  for (let up: Element | null = stripped.root; up !== null; up = parentOf(up))
    if (up === element) return null;
  const place = rightsPlace(element, stripped);
  if (place === 'republication' || place === 'slot') return null;
  if (IMAGE_NAMES.has(element.name) || holdsPicture(element)) return 'image';
  return place === 'article' || place === 'footer' || place === 'elsewhere' ? 'unclear' : place;
}

const parentOf = ({ parent }: Element): Element | null => (parent !== null && isTag(parent) ? parent : null);

const holdsPicture = (element: Element): boolean =>
  element.children.some((child) => isTag(child) && IMAGE_NAMES.has(child.name));

const attributeEvidence = (element: Element, name: string, value: string): Evidence => ({
  source: 'attribute',
  where: `${describe(element)}[${name}]`,
  text: value.slice(0, MAX_QUOTE),
});

/** `rdf:about=""` is the page itself. */
function isPage(about: string, address: string | undefined): boolean {
  if (about === '') return true;
  if (address === undefined || !URL.canParse(about, address)) return false;
  const [one, other] = [new URL(about, address), new URL(address)];
  return one.host === other.host && trimmed(one.pathname) === trimmed(other.pathname);
}

const trimmed = (path: string): string => path.replace(PATH_END, '');
const PATH_END = /\/+$/;
