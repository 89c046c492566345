import type { Evidence } from '../article/evidence.ts';
import { articleNodes } from '../article/metadata/article-nodes.ts';
import { metaFindings } from '../article/metadata/findings.ts';
import { isObject, type JsonObject, listOf, readJsonLd, textOf } from '../article/metadata/json-ld.ts';
import { surveyOf } from '../article/metadata/page-survey.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { Grant } from './grant.ts';
import type { License, LicenseCandidate } from './license.ts';
import { customLicense, licenseByUri } from './license-by-uri.ts';
import { licenseByName } from './license-mentions.ts';

const META = [
  'dcterms.license',
  'dc.rights.license',
  'license',
  'dc.rights',
  'dcterms.rights',
  'dcterms.accessrights',
  'cc:license',
  'og:license',
  'citation_license',
];
const LICENSE_REL = /(?:^|\s)license(?:\s|$)/i;
const RSL_TYPE = /rsl\+xml/i;
const SOFTWARE_TYPE = /Software|WebApplication|MobileApplication|VideoGame/;
const DATA_TYPE = /^(?:Dataset|DataCatalog|DataDownload)$/;
const IMAGE_TYPE = /^(?:ImageObject|Photograph|MediaObject|VideoObject|AudioObject)$/;
/** Works that a page presents rather than is. */
const NOT_THE_PAGE = /^(?:VideoObject|Book|Course|Review|PodcastEpisode)$/;
const SITE_TYPE = /^WebSite$/;
const WEB = /^https?:\/\//i;

/** Licences that a page's metadata grants, and those it gives for something else. */
export interface DeclaredLicenses {
  readonly grants: readonly Grant[];
  readonly candidates: readonly LicenseCandidate[];
}

/** Reads the licences declared in `link` elements, in JSON-LD on the page's own work, and in `meta` elements. */
export function declaredLicenses(page: ParsedPage, address: string | undefined): DeclaredLicenses {
  const jsonLd = fromJsonLd(page, address);
  return {
    grants: [...fromLinks(page, address), ...jsonLd.grants, ...fromMeta(page)],
    candidates: jsonLd.candidates,
  };
}

function fromLinks(page: ParsedPage, address: string | undefined): Grant[] {
  return surveyOf(page).links.flatMap(({ attribs }): Grant[] => {
    if (!LICENSE_REL.test(attribs['rel'] ?? '') || RSL_TYPE.test(attribs['type'] ?? '')) return [];
    const license = resolved(attribs['href'], address);
    if (license === null) return [];
    const evidence: Evidence = { source: 'link', where: 'link[rel=license]', text: attribs['href'] ?? '' };
    return [{ license, scope: 'page-text', basis: 'link', strength: STRENGTH.link, evidence }];
  });
}

/** How much a declaration counts beside a statement in the text; see `Grant`. */
const STRENGTH = { link: 70, jsonLd: 60, meta: 50, site: 20 } as const;

function fromJsonLd(page: ParsedPage, address: string | undefined): DeclaredLicenses {
  const { nodes, resolve } = readJsonLd(page);
  const own = new Set<JsonObject>(articleNodes(page).map(({ object }) => object));
  const grants: Grant[] = [];
  const candidates: LicenseCandidate[] = [];
  for (const { object, types, where } of nodes) {
    for (const value of listOf(object['license'])) {
      const license = licenseOfValue(resolve(value), address);
      if (license === null) continue;
      const evidence: Evidence = {
        source: 'json-ld',
        where: `${where}.license`,
        text: license['@id'] ?? license.name,
      };
      if (own.has(object) && !types.some((type) => NOT_THE_PAGE.test(type)))
        grants.push({ license, scope: 'article', basis: 'metadata', strength: STRENGTH.jsonLd, evidence });
      else if (types.some((type) => SITE_TYPE.test(type)))
        grants.push({
          license,
          scope: 'site-default',
          basis: 'site-default',
          strength: STRENGTH.site,
          evidence,
        });
      else candidates.push(elsewhere(license, types, evidence));
    }
  }
  return { grants, candidates };
}

function elsewhere(license: License, types: readonly string[], evidence: Evidence): LicenseCandidate {
  const role = types.some((type) => SOFTWARE_TYPE.test(type))
    ? 'software'
    : types.some((type) => DATA_TYPE.test(type))
      ? 'dataset'
      : types.some((type) => IMAGE_TYPE.test(type))
        ? 'image'
        : 'other-work';
  const named = types.join(', ') || 'an untyped node';
  return {
    '@id': license['@id'],
    identifier: license.identifier,
    role,
    reason: `stands on ${named} in the JSON-LD, not on the page's own work`,
    evidence,
  };
}

function licenseOfValue(value: unknown, address: string | undefined): License | null {
  if (isObject(value)) {
    const target = textOf(value['url']) ?? textOf(value['@id']);
    const name = textOf(value['name']);
    const byUri = target === undefined ? null : resolved(target, address);
    if (byUri !== null && byUri.identifier !== 'LicenseRef-custom') return byUri;
    const byName = name === undefined ? null : licenseByName(name);
    if (byName !== null) return byName;
    return byUri?.['@id'] === undefined || byUri['@id'] === null ? null : customLicense(byUri['@id'], name);
  }
  const text = textOf(value);
  if (text === undefined) return null;
  return WEB.test(text.trim()) || text.startsWith('/') ? resolved(text, address) : licenseByName(text);
}

function fromMeta(page: ParsedPage): Grant[] {
  // Microdata says what it is a property of; that is read where it stands.
  const metas = metaFindings(surveyOf(page), META).filter(({ evidence }) => evidence.source !== 'microdata');
  return metas.flatMap(({ value, evidence }): Grant[] => {
    const license = licenseByName(value);
    return license === null
      ? []
      : [{ license, scope: 'article', basis: 'metadata', strength: STRENGTH.meta, evidence }];
  });
}

function resolved(href: string | undefined, address: string | undefined): License | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  return licenseByUri(URL.canParse(trimmed, address) ? new URL(trimmed, address).href : trimmed);
}
