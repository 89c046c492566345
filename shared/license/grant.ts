import type { Evidence } from '../article/evidence.ts';
import type { License, LicenseBasis, LicenseScope, PageLicense } from './license.ts';

/** One sighting of a licence that covers the page's own article. The stronger sighting names the licence, scope and basis. */
export interface Grant {
  readonly license: License;
  readonly scope: LicenseScope;
  readonly basis: LicenseBasis;
  /** 100 for a statement about this article, 0 for a mere default of the site. */
  readonly strength: number;
  readonly evidence: Evidence;
}

/** The page's licence and the grants that say something else. */
export interface SettledGrants {
  readonly license: PageLicense | null;
  readonly others: readonly Grant[];
}

/** Grants whose strengths lie this close speak with the same weight. */
const SAME_WEIGHT = 15;

/** Settles what a page grants: the strongest grant; among equals the exact one, then the more restrictive one. */
export function settleGrants(grants: readonly Grant[]): SettledGrants {
  const strongest = Math.max(0, ...grants.map((grant) => grant.strength));
  const heavy = grants.filter((grant) => grant.strength >= strongest - SAME_WEIGHT);
  const chosen = heavy.toSorted(
    (a, b) =>
      exactness(b.license) - exactness(a.license) ||
      restrictions(b.license) - restrictions(a.license) ||
      b.strength - a.strength,
  )[0];
  if (chosen === undefined) return { license: null, others: [] };
  // A weaker sighting of the same kind may know the version that the stronger one leaves out.
  const fuller = grants.find(
    (grant) => grant.license['@id'] !== null && completes(grant.license, chosen.license),
  );
  const license = fuller?.license ?? chosen.license;
  const agreeing = grants.filter(
    (grant) => same(grant.license, license) || completes(license, grant.license),
  );
  return {
    license: {
      ...license,
      status: license.identifier === 'CC-unspecified' ? 'unspecified' : 'granted',
      scope: chosen.scope,
      basis: chosen.basis,
      evidence: [chosen, ...agreeing.filter((grant) => grant !== chosen)].map((grant) => grant.evidence),
    },
    others: grants.filter((grant) => !agreeing.includes(grant) && grant !== chosen),
  };
}

const exactness = (license: License): number =>
  license['@id'] !== null ? 2 : license.identifier === 'CC-unspecified' ? 0 : 1;

/** How much a licence holds back; what is not known counts as held back. */
export const restrictions = ({ flags }: License): number =>
  Number(flags.attribution !== false) +
  2 * Number(flags.commercialUse !== true) +
  2 * Number(flags.derivatives !== true) +
  Number(flags.shareAlike !== false);

const same = (one: License, other: License): boolean =>
  one['@id'] === other['@id'] && one.identifier === other.identifier;

/** Whether `fuller` is what the vaguer licence may mean: CC BY 4.0 for CC BY, any of the family for "a Creative Commons license". */
function completes(fuller: License, vague: License): boolean {
  if (vague['@id'] !== null || fuller.identifier === null || vague.identifier === null) return false;
  if (vague.identifier === 'CC-unspecified') return fuller.identifier.startsWith('CC-BY');
  return (
    VERSION_AFTER.test(fuller.identifier.slice(vague.identifier.length)) &&
    fuller.identifier.startsWith(vague.identifier)
  );
}
const VERSION_AFTER = /^-\d/;
