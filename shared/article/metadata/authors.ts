import type { Party } from '../../license/credit.ts';
import { isPersonLike } from '../../license/credit-names.ts';
import type { ParsedPage } from '../../page/parsed-page.ts';
import { authorMarkup, distantAuthors, type ShownAuthor } from './author-markup.ts';
import { type AuthorFinding, authorMetadata } from './author-metadata.ts';
import { isPersonName, isRole, isTeam } from './author-names.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { surveyOf } from './page-survey.ts';
import { SEPARATORS } from './without-site.ts';

/** The names of the site by their letters alone. */
type Sites = ReadonlyMap<string, string>;

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
  const ends = (surveyOf(page).title ?? '').split(SEPARATORS);
  const sites = new Map(
    [...siteNames, ...(ends.length > 1 ? [ends[0] ?? '', ends.at(-1) ?? ''] : [])].map(
      (name) => [keyOf(name), name] as const,
    ),
  );
  const named = <Found extends AuthorFinding>(found: Found): Found[] =>
    kept(found, sites, (name) => isNoSite(name, sites));
  const machine = fullestFirst(authorMetadata(page).flatMap(named));
  const near = authorMarkup(page, place);
  const isKnown = [...machine, ...near].some(({ value }) =>
    value.some(({ name }) => isPersonName(name) && !isTeam(name)),
  );
  const people = near.flatMap(named);
  const printed = near.filter(({ inPlace }) => inPlace).flatMap((found) => kept(found, sites, () => true));
  const distant = isKnown ? [] : distantAuthors(page, place).flatMap(named);
  const better = [...people, ...distant].find((found) => isBetter(found, machine[0]));
  // Somebody named at the end says more than a team named at the beginning.
  const shown = [...people, ...printed].every(({ value }) => value.every(({ name }) => isTeam(name)))
    ? [...distant, ...people, ...printed]
    : [...people, ...printed, ...distant];
  return [...(better === undefined ? [] : [better]), ...machine, ...shown];
}

/** Where other metadata name all that the first name and more, theirs come first. */
function fullestFirst(found: readonly AuthorFinding[]): readonly AuthorFinding[] {
  const names = found[0]?.value.map(({ name }) => keyOf(name)) ?? [];
  const fuller = found.find(({ value }) => {
    const others = new Set(value.map(({ name }) => keyOf(name)));
    return others.size > names.length && names.every((name) => others.has(name));
  });
  return fuller === undefined ? found : [fuller, ...found.filter((one) => one !== fuller)];
}

/** A person's own site bears the person's name, written as a name in one place or the other. */
const isNoSite = (name: string, sites: Sites): boolean =>
  !isSite(name, sites) ||
  [name, sites.get(keyOf(name)) ?? ''].some(
    (written) =>
      isPersonName(written) && isPersonLike(written) && !HOUSE.test(written) && !ACRONYM.test(written),
  );
const isSite = (name: string, sites: Sites): boolean =>
  sites.has(keyOf(name)) || sites.has(keyOf(name.replace(LEGAL_FORM, '')));
/** What a house's full name adds to what its site calls it. */
const LEGAL_FORM =
  /[,\s]+(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|PC|P\.C|PLLC|Corp|Corporation|S\.?A|S\.?r\.?l|S\.?p\.?A|B\.?V|Oy|AB|A\/S|Official)\.?$/i;
/** "QCY Audio", "MERIDIAN" are houses' names. */
const ACRONYM = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;
const HOUSE =
  /\b(?:Bank|Stores?|Shop|Books?|Care|Dental|Clinic|Hospital|Health|Law|Insurance|Finance|Financial|Capital|Wealth|Travel|Tours|Hotels?|Kitchen|Foods?|Fitness|Yoga|Music|Computers?|Software|Systems|Solutions|Digital|Online|Web|Tech|Labs?|World|City|Home|House|Garden|Farms?|Living|Life|Style|Guide|Hub|Zone|Academy|Learning|Consulting|Marketing|Creative|Brands?|Industries|Overhauls|Official|Co)\b/;

function kept<Found extends AuthorFinding>(
  found: Found,
  sites: Sites,
  isKept: (name: string) => boolean,
): Found[] {
  const distinct = dedupe(found.value);
  const own = distinct.filter(({ name }) => !isSite(name, sites));
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
  const shownKeys = new Set(people.map(({ name }) => keyOf(name)));
  const common = machine.value.filter(({ name }) => shownKeys.has(keyOf(name))).length;
  const isFuller = common === machine.value.length && people.length > common;
  return (shown.byline && common === 0) || (shown.inPlace && isFuller);
}

const keyOf = (name: string): string => name.toLowerCase().replace(LETTERS, '');

function dedupe(people: readonly Party[]): Party[] {
  return [
    ...new Map(people.map((person) => [keyOf(person.name), person] as const).toReversed()).values(),
  ].toReversed();
}
