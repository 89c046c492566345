import type { Evidence } from '../article/evidence.ts';
import { metaFindings } from '../article/metadata/findings.ts';
import { type PageSurvey, surveyOf } from '../article/metadata/page-survey.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { RightsReservations } from './license.ts';

const ROBOTS = ['robots', 'googlebot', 'bingbot', 'otherbots', 'x-robots-tag'];
const DIRECTIVE_GAP = /[\s,;]+/;
const NO_AI = new Set(['noai', 'noimageai'] as const);
const RSL_TYPE = /^application\/rsl\+xml\b/i;
const LICENSE_REL = /(?:^|\s)license(?:\s|$)/i;

/**
 * The rights that a page's metadata keeps back: robots `noai` and `noimageai`, the TDM Reservation Protocol
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/, "HTML meta tags"), and Really Simple
 * Licensing 1.0 (https://rslstandard.org/rsl, `<link rel="license" type="application/rsl+xml">`).
 */
export function readReservations(page: ParsedPage, reserved: readonly Evidence[]): RightsReservations {
  const survey = surveyOf(page);
  const robots = metaFindings(survey, ROBOTS).filter(({ value }) => robotsOf(value).length > 0);
  const tdm = metaFindings(survey, ['tdm-reservation']);
  const policy = metaFindings(survey, ['tdm-policy'])[0];
  const rsl = rslLink(survey);
  const first = tdm[0];
  return {
    allRightsReserved: reserved.length > 0,
    robots: [...new Set(robots.flatMap(({ value }) => robotsOf(value)))],
    ...(first === undefined
      ? {}
      : {
          tdm: {
            reservation: first.value === '1',
            ...(policy === undefined ? {} : { policy: policy.value }),
          },
        }),
    ...(rsl === undefined ? {} : { rsl: rsl.address }),
    evidence: [
      ...reserved,
      ...[...robots, ...tdm].map(({ evidence }) => evidence),
      ...(rsl === undefined ? [] : [rsl.evidence]),
    ],
  };
}

const robotsOf = (value: string): Array<'noai' | 'noimageai'> => {
  const directives = new Set(value.toLowerCase().split(DIRECTIVE_GAP));
  return [...NO_AI].filter((name) => directives.has(name));
};

function rslLink(survey: PageSurvey): { address: string; evidence: Evidence } | undefined {
  const link = survey.links.find(
    ({ attribs }) => LICENSE_REL.test(attribs['rel'] ?? '') && RSL_TYPE.test(attribs['type'] ?? ''),
  );
  const href = link?.attribs['href'];
  if (href === undefined) return undefined;
  const address = URL.canParse(href, survey.base) ? new URL(href, survey.base).href : href;
  return {
    address,
    evidence: { source: 'link', where: 'link[rel=license][type="application/rsl+xml"]', text: href },
  };
}
