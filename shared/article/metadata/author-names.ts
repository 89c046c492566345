import { plain } from './findings.ts';

const LEAD =
  /^(?:(?:words|text|story|article|post|posted|written|reviewed|reported|published|created|photos?)(?: and (?:photos?|photography|images|illustrations?))?\s+)?(?:by|von|par|por|di|da|de|av|af|door|przez|автор:?|作者[:：]?|文[:：]|بقلم:?|kirjoittanut)\s*:?\s+/iu;
const LABEL =
  /^(?:authors?|autor(?:in|en|es)?|auteurs?|autore|verfasser(?:in)?|writers?|written by|redaktion|by|posted by|about the authors?|forfatter|skribent)\s*[:：]?\s+(?=\S)/iu;
const TAIL =
  /\s*(?:[|•·–—]|\s-\s|\bon\s+(?=\w+ \d)|\bin\s+(?=\p{Lu})|\b(?:published|updated|posted|last updated|follow|share|view (?:all|bio|profile|posts)|see (?:all|more)|read more|min read|contributing writer|staff writer|senior writer|\d+ min|posts by|contributor\b)).*$/iu;
const DATE_TAIL =
  /[,\s]+(?:(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}.*$|\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*$|\s*(?:19|20)\d\d-\d\d.*$/iu;
const ADDRESS = /https?:|www\.|^[\w.+-]+@[\w-]+\.\w+$|\.(?:html?|php)\b/i;
const HANDLE = /^@\S+$|^(?:facebook|twitter|instagram)\.com/i;
const EDGES = /^[\s,;:|•·–—()\-"“”]+|[\s,;:|•·–—(\-"“”]+$/gu;
const AND = /\s*(?:;|\s+(?:and|und|et|y|e|og|och|&|\+)\s+)\s*/u;
const COMMA = /\s*,\s*/u;
const PERSON =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|da|del|di|la|le|al|bin|ter|dos)){1,4}$/u;
const NOT_NAMES =
  /^(?:admin(?:istrator)?|author|authors|editor|guest|user|null|undefined|none|n\/a|unknown|root|webmaster|share|follow|subscribe|comments?|read more|menu|home|written|about|more|by|team|staff)$/i;
const LETTER = /\p{L}/u;
/** Longest name of an author, in characters. */
const MAX_AUTHOR = 80;

/** The people or teams that a byline names, freed of "By", roles, dates and links; empty where it names nobody. */
export function authorNames(text: string): string[] {
  const whole = stripped(plain(text));
  if (whole === '' || ADDRESS.test(whole) || HANDLE.test(whole)) return [];
  return whole.split(AND).flatMap(people).map(trimmed).filter(isName);
}

function stripped(text: string): string {
  let name = text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = trimmed(name.replace(LABEL, '').replace(LEAD, ''));
  }
  return trimmed(name.replace(DATE_TAIL, '').replace(TAIL, ''));
}

/** "A B, C D" are two people; "A B, MD" is one. */
function people(name: string): string[] {
  const parts = name.split(COMMA);
  return parts.length > 1 && parts.every((part) => PERSON.test(part)) ? parts : [name];
}

const trimmed = (name: string): string => name.replace(EDGES, '').trim();

const isName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= MAX_AUTHOR &&
  LETTER.test(name) &&
  !NOT_NAMES.test(name) &&
  !ADDRESS.test(name) &&
  !HANDLE.test(name);
