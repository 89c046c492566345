import type { Credit, Party } from '../../license/credit.ts';
import { restrictions } from '../../license/grant.ts';
import type { License } from '../../license/license.ts';
import { knownLicenseByUri, licenseByUri } from '../../license/license-by-uri.ts';
import { licenseByName } from '../../license/license-mentions.ts';
import { readCredit } from '../../license/read-credit.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import type { Image } from '../article.ts';
import { isObject, type JsonObject, listOf, readJsonLd, textOf } from '../metadata/json-ld.ts';

const IMAGE_TYPE = /^(?:ImageObject|Photograph)$/;
/** Sites serve one picture in many sizes: "a-1024x683.jpg", "a.jpg?w=800". */
const SIZE = /[-_](?:\d{2,4}x\d{2,4}|scaled|\d{3,4}w)(?=\.[a-z]{3,4}$)/i;

/**
 * Completes images by what the page's JSON-LD says of the same files (schema.org ImageObject: `creditText`, `creator`,
 * `copyrightHolder`, `license`, as https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 * has it). Words in view win; of two licences that differ, the more restrictive one.
 */
export function withDeclaredCredits(images: readonly Image[], page: ParsedPage): Image[] {
  const { nodes, resolve } = readJsonLd(page);
  const declared = new Map<string, Partial<Image>>();
  for (const { object, types } of nodes) {
    if (!types.some((type) => IMAGE_TYPE.test(type))) continue;
    const made = SOURCE_TYPE.exec(textOf(object['digitalSourceType']) ?? '')?.[1];
    const told = creditOf(object, resolve);
    const credit = made === undefined ? told : { ...told, digitalSourceType: made };
    const keys = [object['contentUrl'], object['url'], object['@id']].flatMap((url) => fileKey(textOf(url)));
    if (credit !== null) for (const key of keys) if (!declared.has(key)) declared.set(key, credit);
  }
  if (declared.size === 0) return [...images];
  return images.map((image) => {
    const credit = fileKey(image.contentUrl)
      .map((key) => declared.get(key))
      .find((found) => found !== undefined);
    return credit === undefined ? image : completed(image, credit);
  });
}

/** An IPTC code, alone or at the end of its address. */
const SOURCE_TYPE = /(?:^|\/)([a-z]{4,60})\/?$/i;

function completed(image: Image, declared: Partial<Image>): Image {
  const license = stricter(image.license, declared.license);
  const { digitalSourceType } = declared;
  const merged = {
    ...(image.creditText === undefined ? { ...image, ...declared } : image),
    ...(digitalSourceType === undefined ? {} : { digitalSourceType }),
  };
  return license === undefined ? merged : { ...merged, license };
}

function stricter(one: License | undefined, other: License | undefined): License | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return restrictions(other) > restrictions(one) ? other : one;
}

function creditOf(object: JsonObject, resolve: (value: unknown) => unknown): Partial<Credit> | null {
  const text = textOf(object['creditText']) ?? textOf(object['copyrightNotice']) ?? '';
  const named = [...parties(object['creator'], resolve), ...parties(object['author'], resolve)];
  const told = text === '' ? null : readCredit({ text, marks: [] }, { slot: true });
  const license = listOf(object['license']).flatMap((value) => licenseOf(resolve(value)) ?? [])[0];
  const creator = named.length > 0 ? named.slice(0, MAX_PARTIES) : (told?.creator ?? []);
  const sources = told?.sourceOrganization ?? parties(object['copyrightHolder'], resolve);
  const source = sources.filter(({ name }) => !creator.some((maker) => maker.name === name));
  if (creator.length + source.length === 0 && license === undefined) return null;
  return {
    creator,
    sourceOrganization: source,
    ...(license === undefined ? {} : { license }),
    creditText: text === '' ? [...creator, ...source].map(({ name }) => name).join(' / ') : text,
  };
}
/** Most makers read of one picture. */
const MAX_PARTIES = 10;

function parties(value: unknown, resolve: (value: unknown) => unknown): Party[] {
  return listOf(value).flatMap((one) => {
    const party = resolve(one);
    const name = (isObject(party) ? textOf(party['name']) : textOf(party))?.trim();
    const url = isObject(party) ? textOf(party['url']) : undefined;
    if (name === undefined || name === '') return [];
    return [{ name, ...(url !== undefined && HTTP.test(url) ? { url } : {}) }];
  });
}
const HTTP = /^https?:\/\//i;

function licenseOf(value: unknown): License | null {
  const uri = isObject(value) ? (textOf(value['url']) ?? textOf(value['@id'])) : textOf(value);
  if (uri === undefined) return null;
  return HTTP.test(uri) ? licenseByUri(uri) : (knownLicenseByUri(uri) ?? licenseByName(uri));
}

/** What the addresses of one picture's sizes have in common, in a list of one; empty for no address. */
function fileKey(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { host, pathname } = new URL(address);
  return [`${host}${pathname.replace(SIZE, '')}`];
}
