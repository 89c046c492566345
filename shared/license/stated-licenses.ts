import type { Element } from 'domhandler';
import type { RichText } from '../article/block.ts';
import { describe } from '../article/metadata/surroundings.ts';
import type { StrippedPage } from '../article/stripped-page.ts';
import { reservesAllRights } from './copyright-notice.ts';
import type { Grant } from './grant.ts';
import type { LicenseBasis, LicenseCandidate, OtherLicense } from './license.ts';
import { knownLicenseByUri, licenseByUri } from './license-by-uri.ts';
import { type LicenseStatement, licenseStatements } from './license-statement.ts';
import { linkOf, richTextOf } from './rich-text-of.ts';
import { type RightsPlace, rightsPlace } from './rights-place.ts';
import type { RightsScan } from './rights-scan.ts';

/** What the visible text of a page says of licences. */
export interface StatedLicenses {
  readonly grants: readonly Grant[];
  readonly others: readonly OtherLicense[];
  readonly candidates: readonly LicenseCandidate[];
}

/** Longest block read for a licence, in characters; the words of a grant are few. */
const MAX_BLOCK = 3000;
/** Longest block of the article itself that can be a licence notice rather than prose about licences. */
const MAX_NOTICE_BLOCK = 500;
/** Longest quotation kept as evidence, in characters. */
const MAX_QUOTE = 240;

const STRENGTH = { republication: 100, linked: 95, statement: 90, slot: 70, footer: 40 } as const;

interface Verdict {
  readonly grant?: Pick<Grant, 'strength' | 'basis' | 'scope'>;
  readonly role?: LicenseCandidate['role'];
  readonly reason?: string;
}

/** Weighs every licence in the page's visible text: granted for the page, for a part of it, or for something else. */
export function statedLicenses(
  stripped: StrippedPage,
  scan: RightsScan,
  address: string | undefined,
): StatedLicenses {
  const grants: Grant[] = [];
  const others: OtherLicense[] = [];
  const candidates: LicenseCandidate[] = [];
  for (const block of scan.blocks) {
    const text = richTextOf(block, MAX_BLOCK, address);
    const place = rightsPlace(block, stripped);
    const rel = scan.licenseLinks.some((link) => isWithin(link, block));
    const statements = [...licenseStatements(text), ...customLinks(block, scan, address)];
    const pageGranted = statements.some(
      (one) => one.subject === 'page' && judge(one, place, rel, text.text.length).grant !== undefined,
    );
    for (const statement of statements) {
      const evidence = {
        source: 'visible-text' as const,
        where: describe(block),
        text: statement.text.slice(0, MAX_QUOTE),
      };
      const judged = judge(statement, place, rel, text.text.length);
      const verdict = judged.grant !== undefined && !rel && contradicts(text, place) ? CONTRADICTION : judged;
      if (verdict.grant !== undefined)
        grants.push({ ...verdict.grant, license: statement.license, evidence });
      else if (pageGranted && (verdict.role === 'software' || verdict.role === 'dataset'))
        others.push({
          ...statement.license,
          appliesTo: verdict.role === 'software' ? 'code' : 'data',
          evidence: [evidence],
        });
      else
        candidates.push({
          '@id': statement.license['@id'],
          identifier: statement.license.identifier,
          role: verdict.role ?? 'unclear',
          reason: verdict.reason ?? 'nothing around it says that it covers this page',
          evidence,
        });
    }
  }
  const listed = listedGrants(grants);
  for (const grant of listed) candidates.push(listedCandidate(grant));
  return { grants: grants.filter((grant) => !listed.has(grant)), others, candidates };
}

/** Grants of several licences in elements of one kind are those of a list's entries, each with its own. */
function listedGrants(grants: readonly Grant[]): Set<Grant> {
  const byWhere = Map.groupBy(grants, (grant) => grant.evidence.where);
  const lists = [...byWhere.values()].filter(
    (group) =>
      group[0]?.strength === STRENGTH.slot &&
      new Set(group.map(({ license }) => license.identifier)).size > 1,
  );
  return new Set(lists.flat());
}

const listedCandidate = ({ license, evidence }: Grant): LicenseCandidate => ({
  '@id': license['@id'],
  identifier: license.identifier,
  role: 'card',
  reason: 'stands in a list whose entries have different licences',
  evidence,
});

/** Decides one statement by where it stands and what the words around it claim: scope before presence. */
function judge(statement: LicenseStatement, place: RightsPlace, rel: boolean, blockLength: number): Verdict {
  const { subject, scope, grants, pointsHere, aspires, republished } = statement;
  if (place === 'republication' && (grants || rel || republished || pointsHere))
    return granted(STRENGTH.republication, 'republication', 'article-text');
  const elsewhere = ELSEWHERE[place];
  if (elsewhere !== undefined) return { role: elsewhere[0], reason: elsewhere[1] };
  if (aspires) return { role: 'aspiration', reason: 'the words hope for a licence and grant none' };
  if (subject === 'image') return { role: 'image', reason: 'the words are about an image' };
  if (subject === 'software') return { role: 'software', reason: 'the words are about software or code' };
  if (subject === 'dataset') return { role: 'dataset', reason: 'the words are about data' };
  if (republished && grants && blockLength <= MAX_NOTICE_BLOCK)
    return granted(STRENGTH.republication, 'republication', 'article-text');
  if (subject === 'user' && grants) return granted(STRENGTH.footer, 'statement', scope);
  if (place === 'article') {
    if (blockLength > MAX_NOTICE_BLOCK) return { role: 'unclear', reason: 'stands in the running text' };
    if (rel) return granted(STRENGTH.linked, 'link', scope);
    if (grants && (pointsHere || subject === 'documentation'))
      return granted(STRENGTH.statement, 'statement', scope);
    return {
      role: 'other-work',
      reason: 'the article speaks of a licence and does not say that it is its own',
    };
  }
  if (rel)
    return granted(
      place === 'footer' ? STRENGTH.footer : STRENGTH.linked,
      'link',
      place === 'footer' ? 'site' : scope,
    );
  if (place === 'slot' || place === 'footer') {
    const strength = place === 'slot' ? STRENGTH.slot : STRENGTH.footer;
    if (grants || pointsHere || subject === 'documentation')
      return granted(strength, 'statement', pointsHere ? scope : 'site');
    if (blockLength <= MAX_NOTICE_BLOCK && statement.license.identifier !== 'LicenseRef-PublicDomain')
      return granted(strength, 'site-default', 'site');
  }
  if (grants && pointsHere && place !== 'sidebar') return granted(STRENGTH.slot, 'statement', scope);
  if (place === 'sidebar')
    return { role: 'sidebar', reason: 'stands in a sidebar and does not speak of this page' };
  return { role: 'unclear', reason: 'nothing around it says that it covers this page' };
}

/** In a site's own notice "all rights reserved" and a licence in the same breath, with no link and no exception between, is a doubt: the more restrictive holds. */
const contradicts = ({ text, marks }: RichText, place: RightsPlace): boolean =>
  (place === 'footer' || place === 'elsewhere' || place === 'slot') &&
  reservesAllRights(text) &&
  !EXCEPTION.test(text) &&
  !marks.some((mark) => mark.type === 'link' && knownLicenseByUri(mark.href) !== null);
const EXCEPTION =
  /\b(?:except|unless|otherwise|however|but|some|where noted|ausgenommen|sauf|excepto|salvo)\b/i;
const CONTRADICTION: Verdict = {
  role: 'unclear',
  reason: 'the same notice reserves all rights, and neither links the licence nor says what is excepted',
};

const granted = (strength: number, basis: LicenseBasis, scope: Grant['scope']): Verdict => ({
  grant: { strength, basis, scope },
});

const ELSEWHERE: Partial<Record<RightsPlace, readonly [LicenseCandidate['role'], string]>> = {
  image: ['image', 'stands in the caption or credit of an image'],
  card: ['card', 'stands in the card of another article'],
  comment: ['comment', 'stands in a comment'],
  software: ['software', 'stands in a piece of code'],
};

/** `rel=license` links to addresses that are no known licence: kept with their address. */
function customLinks(block: Element, scan: RightsScan, address: string | undefined): LicenseStatement[] {
  return scan.licenseLinks.flatMap((link): LicenseStatement[] => {
    if (!isWithin(link, block)) return [];
    const href = linkOf(link, address);
    const license = href === null ? null : licenseByUri(href);
    if (license?.identifier !== 'LicenseRef-custom') return [];
    const text = richTextOf(link, MAX_QUOTE).text;
    return [
      {
        license,
        subject: 'none',
        scope: 'page-text',
        grants: true,
        pointsHere: false,
        aspires: false,
        republished: false,
        text,
      },
    ];
  });
}

function isWithin(element: Element, block: Element): boolean {
  let node: Element['parent'] | Element = element;
  while (node !== null && node !== block) node = node.parent;
  return node !== null;
}
