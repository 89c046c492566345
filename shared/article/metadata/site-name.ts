import type { ParsedPage } from '../../page/parsed-page.ts';
import { articleNodes } from './article-nodes.ts';
import { type Finding, finding, metaFindings, plain } from './findings.ts';
import { isObject, listOf, readJsonLd, textOf } from './json-ld.ts';
import { surveyOf } from './page-survey.ts';

const SITE_TYPES = /^WebSite$/;
const ORGANISATION_TYPES = /Organization$/;
const WWW = /^www\./;

/** Reads the name of the site, all sightings. */
export function readSiteName(page: ParsedPage): Finding[] {
  const { nodes, resolve } = readJsonLd(page);
  const survey = surveyOf(page);
  const publishers = articleNodes(page).flatMap(({ object, where }) =>
    listOf(object['publisher']).flatMap((value) => {
      const publisher = resolve(value);
      return named(
        isObject(publisher) ? textOf(publisher['name']) : textOf(publisher),
        `${where}.publisher.name`,
      );
    }),
  );
  const sites = nodes
    .filter((node) => node.types.some((type) => SITE_TYPES.test(type)))
    .flatMap(({ object, where }) => named(textOf(object['name']), `${where}.name`));
  return [
    ...metaFindings(survey, ['og:site_name']),
    ...sites,
    ...publishers,
    ...metaFindings(survey, ['application-name', 'apple-mobile-web-app-title']),
  ];
}

/** Every name the site goes by: those it gives, its organisations', its host. For telling the site from the article. */
export function siteNames(page: ParsedPage, address: string | undefined): string[] {
  const { nodes } = readJsonLd(page);
  const organisations = nodes
    .filter((node) => node.depth === 0 && node.types.some((type) => ORGANISATION_TYPES.test(type)))
    .flatMap(({ object, where }) => named(textOf(object['name']), where));
  const host =
    address === undefined || !URL.canParse(address) ? '' : new URL(address).hostname.replace(WWW, '');
  const label = host.split('.').at(-2) ?? '';
  return [
    ...new Set([...readSiteName(page), ...organisations].map(({ value }) => value)),
    host,
    label,
  ].filter((name) => name !== '');
}

function named(name: string | undefined, where: string): Finding[] {
  const value = name === undefined ? '' : plain(name);
  return value === '' ? [] : [finding(value, 'json-ld', where, value)];
}
