import { plain } from './findings.ts';

const LEAD =
  /^(?:(?:words|text|story|article|post|posted|written|reported|authored|published|created|contributed|recipe|guide|content)(?: and (?:photos?|photography|images|illustrations?))?\s+)?(?:by|von|par|por|di|da|de|av|af|door|przez|автор:?|作者[:：]?|文[:：]|بقلم:?|kirjoittanut)\s*:?\s+/iu;
const LABEL =
  /^(?:authors?|autor(?:in|en|es)?|auteurs?|autore|verfasser(?:in)?|writers?|written by|redaktion|by|posted by|about the authors?|forfatter|skribent)\s*[:：]?\s+(?=\S)/iu;
const TAIL =
  /\s*(?:[|•·–—]|\s-\s|\bon(?:$|\s+(?=\w+,? \w+ \d|\w+ \d|\d))|\bin\s+(?=\p{Lu})|\b(?:published|updated|posted|last updated|follow|share|view (?:all|more|bio|profile|posts)|see (?:all|more)|read more|min read|contributing writer|staff writer|senior writer|\d+ min|posts by|contributor\b)).*$/iu;
const DATE_TAIL =
  /[,\s]+(?:(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}.*$|\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*$|\s*(?:19|20)\d\d-\d\d.*$/iu;
const ADDRESS = /https?:|www\.|^[\w.+-]+@[\w-]+\.\w+$|\.(?:html?|php)\b/i;
const HANDLE = /^@\S+$|^(?:facebook|twitter|instagram)\.com/i;
const EDGES = /^[\s,;:|•·–—()\-"“”]+|[\s,;:|•·–—(\-"“”]+$/gu;
const SEMICOLON = /\s*;\s*/;
/** Words in capitals that are no name: roles, sections, calls. */
const TEAMLESS =
  /\b(?:News|Read|More|Share|Follow|Subscribe|Posts?|Updated|Published|Reviews?|Editor|Writer|Reporter|Correspondent|Contributor|Manager|Director|Blog|Home|About|Contact|Finance|Business|Tech|Technology|Guide|Tips|Strategy|Expert|Time|Minutes?|Mins?|View|All|Privacy|Policy|Terms|Sign|Log|Menu|Search|Learn|Table|Contents|Download|Comments?|Categor(?:y|ies)|Tags?|Image|Photo|Credit|Source)\b/;
const AND = /\s*(?:;|\s+(?:and|und|et|y|e|og|och|&|\+)\s+)\s*/u;
const COMMA = /\s*,\s*/u;
const PERSON =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|da|del|di|la|le|al|bin|ter|dos)){1,4}$/u;
const NOT_NAMES =
  /^(?:admin(?:istrator)?|author|authors|editor|guest|user|null|undefined|none|n\/a|unknown|root|webmaster|share|follow|subscribe|comments?|read more|menu|home|written|about|more|by|on|in|mins?|history|human|anonymous user|view more posts|[\w]+\.[\w]+\.[\w.]+)$/i;
const LETTER = /\p{L}/u;
/** Longest text read for names, in characters: a list of twenty authors. */
const MAX_TEXT = 1000;
/** Longest name of an author, in characters. */
const MAX_AUTHOR = 80;

/** The people or teams that a byline names, freed of "By", roles, dates and links; empty where it names nobody. */
export function authorNames(text: string): string[] {
  if (text.length > MAX_TEXT) return [];
  const whole = stripped(plain(text));
  if (whole === '' || ADDRESS.test(whole) || HANDLE.test(whole)) return [];
  const parts = whole
    .split(AND)
    .flatMap((part) => part.split(COMMA))
    .map(trimmed);
  // "A B and C D" are two people; "A B, MD" and "Center for Evaluation and Research" are one name.
  const several = parts.length > 1 && parts.every((part) => PERSON.test(part));
  return (several ? parts : whole.split(SEMICOLON).map(trimmed)).filter(isName);
}

/** Whether a name looks like a person's: two to five words that begin with capitals, but for particles. */
export const isPersonName = (name: string): boolean =>
  PERSON.test(name.split(COMMA)[0] ?? '') && !TEAMLESS.test(name);

function stripped(text: string): string {
  let name = text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = trimmed(name.replace(LABEL, '').replace(LEAD, ''));
  }
  return trimmed(name.replace(DATE_TAIL, '').replace(TAIL, ''));
}

const trimmed = (name: string): string => name.replace(EDGES, '').trim();

const isName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= MAX_AUTHOR &&
  LETTER.test(name) &&
  !NOT_NAMES.test(name) &&
  !ADDRESS.test(name) &&
  !HANDLE.test(name);
