import { cleanName } from './clean-name.ts';
import {
  agencyOf,
  isHouse,
  isNameLike,
  isNobody,
  isOrganisation,
  isPersonLike,
  isTitleLike,
} from './credit-names.ts';
import { SENTENCE_END } from './sentence-end.ts';

/** What a label says of the names after it; `either`: "Image via A" is the maker where A is a person. */
export type CreditRole = 'creator' | 'source' | 'either';

/** Who did what, read from one stretch of a credit. */
export interface CreditRoles {
  readonly creators: readonly string[];
  readonly sources: readonly string[];
  readonly title: string | undefined;
}

/** The roles in a stretch that no label explains, and whether the stretch alone proves that it is a credit. */
export interface GuessedRoles extends CreditRoles {
  readonly sure: boolean;
  readonly start?: number;
}

const SLASH = /\s*(?:\/\/|(?<!https?:)\/(?!\/)|[|／｜])\s*|\s+[—–]\s+/u;
const SENTENCES = new RegExp(`${SENTENCE_END}|\\s*\\n\\s*`, 'u');
const AND = /\s+(?:and|und|et|y|e|og|och|en|&)\s+/u;
const COMMA = /\s*,\s+/;
/** "A for the Harbour Times": who ordered the picture is its source. */
const FOR = /\s+for\s+(?=(?:the\s+)?\p{Lu})/u;
const YEAR_TAIL = /[,\s]+(?:19|20)\d\d$/;

/** Most words of a name that stands with nothing but a slash to explain it. */
const MAX_SLASH_WORDS = 6;

/** The names in a stretch of a credit whose role is known from its label, or unknown. */
export function rolesOfSegments(stretch: string, role: CreditRole | 'unknown'): GuessedRoles {
  const sentences = role === 'unknown' ? stretch.split(SENTENCES) : [stretch];
  const last = sentences.at(-1) ?? '';
  const segments = segmentsOf(last);
  const start = stretch.length - last.length;
  if (role === 'unknown') return { ...guess(segments), start };
  const names = segments.map((name) => agencyOf(name) ?? name.replace(YEAR_TAIL, '')).filter(isNameLike);
  if (role === 'either' && names.length === 1 && names.every(isPersonLike))
    return { creators: names, sources: [], title: undefined, sure: true };
  if (role !== 'creator') return { creators: [], sources: names, title: undefined, sure: true };
  const [maker = '', site] = names;
  // "Photo by Pixabay https://www.pexels.com/…": a site's user may have the name of another site.
  if (names.length === 2 && site !== undefined && ADDRESS_ALONE.test(stretch) && names.every(isHouse))
    return { creators: [maker], sources: [site], title: undefined, sure: true };
  return { ...asCreators(names), title: undefined, sure: true };
}
const ADDRESS_ALONE = /^[^/|]{1,60}\shttps?:\/\/\S{1,300}\s*$/u;

/** The names between slashes and bars; an address counts as one, "A, Agency" and "Agency user A" as two. */
function segmentsOf(stretch: string): string[] {
  const addresses: string[] = [];
  const rest = stretch.replace(ADDRESS, (address) => {
    addresses.push(address);
    return ' / ';
  });
  const named = rest.split(SLASH).flatMap((segment) => {
    const name = cleanName(segment);
    const user = AGENCY_USER.exec(name);
    if (user?.[1] !== undefined && user[2] !== undefined && agencyOf(user[1]) !== null)
      return [user[2], user[1]];
    const comma = name.lastIndexOf(', ');
    const tail = name.slice(comma + 2);
    return comma > 0 && agencyOf(tail) !== null ? [cleanName(name.slice(0, comma)), tail] : [name];
  });
  const known = addresses.flatMap((address) => agencyOf(address) ?? []);
  return [...named, ...known].filter((name) => name !== '' && !isNobody(name));
}
const ADDRESS = /\(?https?:\/\/\S{1,300}/gu;
const AGENCY_USER = /^(\p{L}{3,20}) user @?(\S{2,40})$/u;

/** After "Photo:" the names are creators, but for agencies; of two names the house is the source. */
function asCreators(names: readonly string[]): Pick<CreditRoles, 'creators' | 'sources'> {
  const agencies = names.filter(isHouse);
  const others = names.filter((name) => !isHouse(name));
  if (others.length <= 1) {
    const [name = '', client] = others[0]?.split(FOR) ?? [];
    const clients = client === undefined ? [] : [client];
    return { creators: name === '' ? [] : splitCreators(name), sources: [...clients, ...agencies] };
  }
  const people = others.filter((name) => isPersonLike(name));
  const houses = others.filter((name) => isOrganisation(name));
  if (people.length > 0 && houses.length > 0)
    return { creators: people.flatMap(splitCreators), sources: [...houses, ...agencies] };
  const [first = '', ...rest] = others;
  // "House / Person": of two names the person made it.
  if (others.length === 2 && people.length === 1 && people[0] !== first)
    return { creators: people, sources: [first, ...agencies] };
  if (agencies.length === 0 && people.length === others.length)
    return { creators: others.flatMap(splitCreators), sources: [] };
  return { creators: splitCreators(first), sources: [...rest, ...agencies] };
}

function guess(segments: readonly string[]): GuessedRoles {
  const [first = '', ...rest] = segments;
  if (rest.length > 0 && isTitleLike(first)) return { ...guess(rest), title: first, sure: false };
  if (segments.length === 1 && isTitleLike(first) && agencyOf(first) === null)
    return { creators: [], sources: [], title: first === '' ? undefined : first, sure: false };
  const names = segments.map((name) => agencyOf(name) ?? name).filter(isNameLike);
  if (names.length !== segments.length) return { creators: [], sources: [], title: undefined, sure: false };
  const agency = names.some(isHouse);
  const short = names.every((name) => name.split(' ').length <= MAX_SLASH_WORDS);
  if (names.length === 2 && !agency) return { ...twoNames(names), title: undefined };
  return { ...asCreators(names), title: undefined, sure: agency && short };
}

/** "House / Person" and "Person / House" prove a credit only when one is a person's name and the other is not. */
function twoNames(names: readonly string[]): Omit<GuessedRoles, 'title'> {
  const [first = '', second = ''] = names;
  const firstIsPerson = isPersonLike(first) && !(isPersonLike(second) && isOrganisation(first));
  const personFirst = firstIsPerson || !isPersonLike(second);
  const sure = isPersonLike(first) || isPersonLike(second);
  return personFirst
    ? { creators: splitCreators(first), sources: [second], sure }
    : { creators: splitCreators(second), sources: [first], sure };
}

/** Several people in one name ("A and B", "A, B and C"); anything else is one name, commas and all. */
export function splitCreators(name: string): string[] {
  // No name has a semicolon in it.
  if (name.includes('; ')) return name.split('; ').map(cleanName).filter(isNameLike).flatMap(splitCreators);
  const byAnd = name.split(AND);
  const all = byAnd.flatMap((part) => part.split(COMMA)).map(cleanName);
  if (all.length > 1 && all.every((part) => isPersonLike(part))) return all;
  return [name];
}
