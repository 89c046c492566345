import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { type Finding, finding, metaFindings } from './findings.ts';
import { isObject, textOf } from './json-ld.ts';
import { surveyOf } from './page-survey.ts';

/** Longest address kept, in characters: DynamoDB's limit for a partition key is 2048 bytes. */
const MAX_ADDRESS = 2048;
const SPACES = /\s+/;

/** Reads the page's canonical address: absolute http(s) only. */
export function readCanonical(page: ParsedPage): Finding[] {
  const survey = surveyOf(page);
  const links = survey.links.filter((link) =>
    link.attribs['rel']?.toLowerCase().split(SPACES).includes('canonical'),
  );
  return links.flatMap((link) => addressed(link.attribs['href'], survey.base, 'link', 'link[rel=canonical]'));
}

/** Reads the address that the page gives for itself, canonical or not. */
export function readAddress(page: ParsedPage): Finding[] {
  const survey = surveyOf(page);
  const canonical = readCanonical(page);
  const meta = metaFindings(survey, ['og:url', 'twitter:url', 'parsely-link', 'url']).flatMap(
    ({ value, evidence }) => addressed(value, survey.base, evidence.source, evidence.where),
  );
  const nodes = articleNodes(page).flatMap(({ object, where }) => {
    const main = object['mainEntityOfPage'];
    const id = isObject(main) ? textOf(main['@id']) : textOf(main);
    return [textOf(object['url']), id].flatMap((value) =>
      addressed(value, undefined, 'json-ld', `${where}.url`),
    );
  });
  return [...meta, ...canonical, ...nodes];
}

function addressed(
  href: string | undefined,
  base: string | undefined,
  source: Finding['evidence']['source'],
  where: string,
): Finding[] {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '') return [];
  const url = URL.parse(trimmed, base);
  if (
    url === null ||
    (url.protocol !== 'http:' && url.protocol !== 'https:') ||
    url.href.length > MAX_ADDRESS
  )
    return [];
  return [finding(url.href, source, where, trimmed)];
}
