import { AGENCIES, AGENCY_HOSTS, NO_NAMES } from './credit-words.ts';
import { SENTENCE_END } from './sentence-end.ts';

const AGENCY = new RegExp(`^(?:©\\s*)?(?:${AGENCIES.join('|')})$`, 'iu');
const AGENCY_SUFFIX = /\s(?:Illustration|Graphic|Video|Archives?|Stock)$/iu;
const DOT_COM = /\.com$/i;
/** "AP Photo" is a photograph by AP. */
const WIRE_PHOTO = /^(AP|AFP|Reuters)\s(?:Photo|Images?)$/i;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]{3,80}\.[a-z]{2,12})(?:\/\S{0,300})?$/i;
const WORD = /[^\s]+/gu;
const LOWER = /^[\p{Ll}]/u;
const UPPER = /^["“(]?\p{Lu}/u;
const LETTER = /\p{L}/u;
const YEAR = /\b(?:1[5-9]|20)\d\ds?\b/;
const SENTENCE = new RegExp(SENTENCE_END, 'u');
const PARTICLES = new Set(
  'of the and for at in on to de la le les del della di da das dos do du des van von den der zu zum zur und et y e i el al bin ibn ten ter for av og och &'.split(
    ' ',
  ),
);
const ORGANISATION =
  /\b(?:Photography|Photographers|Studios?|Images|Media|News|Agency|Press|Office|Archives?|Museum|University|Institute|Library|Collection|Foundation|Department|Ministry|Association|Society|Inc|LLC|Ltd|GmbH|Corp|Company|Times|Post|Journal|Magazine|Staff|Team|Group|Gallery|Agence|Agentur|Agencia|Agenzia|Archiv|Verlag|Stiftung|Museo|Musée|Universität|Université|Universidad|Institut|Instituto|Ministerium|Kollektiv|Collective|Architects|Architecture|Design|Productions|Pictures|Films|Records|Herald|Tribune|Chronicle|Gazette|Guardian|Observer|Daily|Weekly|Review|Television|Radio|Network|Commons|Wikipedia|Army|Navy|NASA|Picture|Pool|Bureau|Services?|Project|Club|Council|Federation|Committee|Authority|Administration|Festival|Trust|Partners|Publishing|Publications|Wire|Desk|Centre|Center|College|School|Society|Visuals|Conservancy)\b/u;
const THE = /^the\s/i;

/** Longest name taken for one, in characters and words. */
const MAX_NAME = 100;
const MAX_WORDS = 10;

const NOBODY = new RegExp(`^(?:${NO_NAMES.join('|')})$`, 'iu');

/** Whether a text stands in a name's place and names nobody: "File Photo", "Own work". */
export const isNobody = (text: string): boolean => NOBODY.test(text);

/** Whether a text can be somebody's name: short, no sentence, hardly a word in lower case unless it is a user's handle. */
export function isNameLike(text: string): boolean {
  if (
    text.length === 0 ||
    text.length > MAX_NAME ||
    SENTENCE.test(text) ||
    text.includes('$') ||
    text.startsWith('#') ||
    isNobody(text)
  )
    return false;
  const words = text.match(WORD) ?? [];
  if (words.length > MAX_WORDS || !words.some((word) => LETTER.test(word) || words.length === 1))
    return false;
  const lower = words.filter((word) => LOWER.test(word) && !PARTICLES.has(word.replace(',', '')));
  const endsOpen = PARTICLES.has(words.at(-1) ?? '') && words.length > 1;
  return !endsOpen && (lower.length <= 1 || words.length <= 2) && !PARTICLES.has(text.toLowerCase());
}

/** Whether a name looks like a person's: two to four words that begin with capitals, no organisation's word. */
export function isPersonLike(text: string): boolean {
  const words = (text.match(WORD) ?? []).filter((word) => !PARTICLES.has(word));
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => UPPER.test(word)) &&
    !ORGANISATION.test(text) &&
    !THE.test(text) &&
    !YEAR.test(text)
  );
}

/** Whether a name looks like the title of a picture rather than somebody's name. */
export const isTitleLike = (text: string): boolean => !isNameLike(text) || YEAR.test(text);

/** Longest name of an agency, in characters: over any in the table. */
const MAX_AGENCY = 40;

/** The agency or picture site that a name or address stands for; null where it is none that is known. */
export function agencyOf(name: string): string | null {
  if (name.length <= MAX_AGENCY && AGENCY.test(name))
    return name.replace(DOT_COM, '').replace(WIRE_PHOTO, '$1');
  const host = name.includes('.') ? ADDRESS.exec(name)?.[1]?.toLowerCase() : undefined;
  return host === undefined ? null : (AGENCY_HOSTS.get(host) ?? null);
}

/** Whether a name is a house's rather than its photographer's: "TODAY Illustration". */
export const isHouse = (name: string): boolean => agencyOf(name) !== null || AGENCY_SUFFIX.test(name);

/** Whether a name carries an organisation's word. */
export const isOrganisation = (name: string): boolean => isHouse(name) || ORGANISATION.test(name);
