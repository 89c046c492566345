import type { Party } from '../../license/credit.ts';
import { isPersonLike } from '../../license/credit-names.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { authorMarkup, distantAuthors, type ShownAuthor } from './author-markup.ts';
import { type AuthorFinding, authorMetadata } from './author-metadata.ts';
import { isPersonName, isRole } from './author-names.ts';
import type { HeadlinePlace } from './headline-place.ts';

const LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * Reads who wrote the article. Metadata come first, unless a byline beside the headline tells more: all the authors,
 * or a person where the metadata name a login, a team or whoever put the page up. Never the site, unless its byline
 * says so; never a social handle or an address.
 */
export function readAuthors(
  page: ParsedPage,
  siteNames: readonly string[],
  place: HeadlinePlace,
): AuthorFinding[] {
  const sites = new Set(siteNames.map(keyOf).filter((key) => key !== ''));
  const named = <Found extends AuthorFinding>(found: Found): Found[] =>
    kept(found, sites, (name) => isNoSite(name, sites));
  const machine = authorMetadata(page).flatMap(named);
  const near = authorMarkup(page, place);
  const isKnown = [...machine, ...near].some(({ value }) => value.some(({ name }) => isPersonName(name)));
  const people = near.flatMap(named);
  const printed = near.filter(({ byline }) => byline).flatMap((found) => kept(found, sites, () => true));
  const distant = isKnown ? [] : distantAuthors(page, place).flatMap(named);
  const better = [...people, ...distant].find((found) => isBetter(found, machine[0]));
  return [...(better === undefined ? [] : [better]), ...machine, ...people, ...printed, ...distant];
}

/** A person's own site bears the person's name. */
const isNoSite = (name: string, sites: ReadonlySet<string>): boolean =>
  !sites.has(keyOf(name)) ||
  (isPersonName(name) && isPersonLike(name) && !HOUSE.test(name) && LOWER.test(name));
const LOWER = /\p{Ll}|\p{Lo}/u;
const HOUSE =
  /\b(?:Bank|Stores?|Shop|Books?|Care|Dental|Clinic|Hospital|Health|Law|Insurance|Finance|Financial|Capital|Wealth|Travel|Tours|Hotels?|Kitchen|Foods?|Fitness|Yoga|Music|Computers?|Software|Systems|Solutions|Digital|Online|Web|Tech|Labs?|World|City|Home|House|Garden|Farms?|Living|Life|Style|Guide|Hub|Zone|Academy|Learning|Consulting|Marketing|Creative|Brands?|Industries|Overhauls|Co)\b/;

function kept<Found extends AuthorFinding>(
  found: Found,
  sites: ReadonlySet<string>,
  isKept: (name: string) => boolean,
): Found[] {
  const distinct = dedupe(found.value);
  const own = distinct.filter(({ name }) => !sites.has(keyOf(name)));
  // Beside a person's name the site's says where that person works.
  const people = (own.length > 0 ? own : distinct).filter(({ name }) => isKept(name));
  return people.length === 0 ? [] : [{ ...found, value: people }];
}

/** Whether what the page shows tells more of its authors than its metadata. */
function isBetter(shown: ShownAuthor, machine: AuthorFinding | undefined): boolean {
  if (machine === undefined) return false;
  const people = shown.value.filter(({ name }) => isPersonName(name) && !isRole(name));
  if (people.length < shown.value.length) return false;
  if (!machine.value.some(({ name }) => isPersonName(name))) return true;
  if (!shown.byline) return false;
  const shownKeys = new Set(people.map(({ name }) => keyOf(name)));
  const common = machine.value.filter(({ name }) => shownKeys.has(keyOf(name))).length;
  return common === 0 || (common === machine.value.length && people.length > common);
}

const keyOf = (name: string): string => name.toLowerCase().replace(LETTERS, '');

function dedupe(people: readonly Party[]): Party[] {
  return [
    ...new Map(people.map((person) => [keyOf(person.name), person] as const).toReversed()).values(),
  ].toReversed();
}
