import type { Element } from 'domhandler';
import type { Evidence } from '../article/evidence.ts';
import { type Finding, finding, metaFindings } from '../article/metadata/findings.ts';
import { type PageSurvey, surveyOf } from '../article/metadata/page-survey.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { PageHeaders } from '../page/raw-page.ts';
import type { RightsReservations } from './license.ts';
import { readRsl } from './read-rsl.ts';

const ROBOTS = ['robots', 'googlebot', 'bingbot', 'otherbots', 'x-robots-tag'];
const DIRECTIVE_GAP = /[\s,;]+/;
const NO_AI = new Set(['noai', 'noimageai'] as const);
const RSL_TYPE = /^application\/rsl\+xml\b/i;
const LICENSE_REL = /(?:^|\s)license(?:\s|$)/i;
/** The link relation for the manifest of Content Credentials (https://spec.c2pa.org/; https://www.iana.org/assignments/link-relations/). */
const C2PA_REL = /(?:^|\s)c2pa-manifest(?:\s|$)/i;

/** What was found elsewhere on the page for its reservations. */
export interface ReservationHints {
  /** Words that keep all rights back. */
  readonly reserved: readonly Evidence[];
  /** Inline RSL documents. */
  readonly rsl: readonly string[];
  readonly address: string | undefined;
}

const INLINE_RSL: Evidence = { source: 'attribute', where: 'script[type="application/rsl+xml"]' };

/**
 * The rights that a page's metadata keeps back: robots `noai` and `noimageai`, the TDM Reservation Protocol
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/, "HTML meta tags" and "HTTP headers"), and Really Simple
 * Licensing 1.0 (https://rslstandard.org/rsl, `<link rel="license" type="application/rsl+xml">`).
 */
export function readReservations(
  page: ParsedPage,
  { reserved, rsl: documents, address }: ReservationHints,
): RightsReservations {
  const survey = surveyOf(page);
  const said = (names: readonly string[]): Finding[] => [
    ...metaFindings(survey, names),
    ...headerFindings(page.headers ?? {}, names),
  ];
  const links = [...survey.links.map(linkOf), ...headerLinks(page.headers?.['link'] ?? '')];
  const robots = said(ROBOTS).filter(({ value }) => robotsOf(value).length > 0);
  const tdm = said(['tdm-reservation']);
  const policy = said(['tdm-policy'])[0];
  const rsl = links.find(({ rel, type }) => LICENSE_REL.test(rel) && RSL_TYPE.test(type));
  const terms = documents.flatMap((document) => readRsl(document, address) ?? [])[0];
  const credentials = links.find(({ rel }) => C2PA_REL.test(rel));
  return {
    allRightsReserved: reserved.length > 0,
    robots: [...new Set(robots.flatMap(({ value }) => robotsOf(value)))],
    ...(tdm.length === 0
      ? {}
      : {
          tdm: {
            // Where page and header differ, the reservation holds.
            reservation: tdm.some(({ value }) => value.trim() === '1'),
            ...(policy === undefined ? {} : { policy: policy.value }),
          },
        }),
    ...(rsl === undefined ? {} : { rsl: resolved(rsl.href, survey) }),
    ...(terms === undefined ? {} : { rslTerms: terms }),
    ...(credentials === undefined ? {} : { contentCredentials: resolved(credentials.href, survey) }),
    evidence: [
      ...reserved,
      ...[...robots, ...tdm].map(({ evidence }) => evidence),
      ...[rsl, credentials].flatMap((link) => (link === undefined ? [] : [link.evidence])),
      ...(terms === undefined ? [] : [INLINE_RSL]),
    ],
  };
}

const robotsOf = (value: string): Array<'noai' | 'noimageai'> => {
  const directives = new Set(value.toLowerCase().split(DIRECTIVE_GAP));
  return [...NO_AI].filter((name) => directives.has(name));
};

interface PageLink {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
  readonly evidence: Evidence;
}

function linkOf({ attribs }: Element): PageLink {
  const { rel = '', type = '', href = '' } = attribs;
  const where = `link[rel=${rel}]${type === '' ? '' : `[type="${type}"]`}`;
  return { rel, type, href, evidence: { source: 'link', where, text: href } };
}

/** The links of a `Link` header, https://www.rfc-editor.org/rfc/rfc8288#section-3. */
function headerLinks(header: string): PageLink[] {
  return [...header.matchAll(HEADER_LINK)].map(([text, href = '', parameters = '']) => ({
    rel: REL.exec(parameters)?.[1] ?? '',
    type: TYPE.exec(parameters)?.[1] ?? '',
    href,
    evidence: { source: 'link', where: 'Link header', text },
  }));
}
const HEADER_LINK = /<([^<>]{1,2048})>([^<,]{0,500})/g;
const REL = /;\s{0,5}rel="?([^";]{1,100})/i;
const TYPE = /;\s{0,5}type="?([^";]{1,100})/i;

const headerFindings = (headers: PageHeaders, names: readonly string[]): Finding[] =>
  names.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [finding(value, 'meta', `${name} header`, value)];
  });

const resolved = (href: string, { base }: PageSurvey): string =>
  URL.canParse(href, base) ? new URL(href, base).href : href;
