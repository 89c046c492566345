import { AFTER_BY_SOURCE, AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS, WEEKDAYS } from './date-words.ts';
import { plain } from './findings.ts';
import { findDate } from './parse-date.ts';
import { reporterNames } from './reporter-names.ts';

const LEAD = new RegExp(`^(?:${BY_SOURCE}|de)${AFTER_BY_SOURCE}`, 'iu');
const LABEL = new RegExp(
  `^(?:${AUTHOR_SOURCE}|redaktion|about the authors?)(?:\\s*[:：]\\s*|\\s+)(?=\\S)`,
  'iu',
);
const TAIL =
  /\s*(?:[|•–—]|(?<!\p{Script=Han})·|·(?!\p{Script=Han})|\s-\s|\bon\s+(?=\w+,? \w+ \d|\w+ \d|\d)|\bin\s+(?=\p{Lu})|\bon\s+behalf\b|\b(?:published|updated|posted|last updated|follow|share|view (?:all|more|bio|profile|posts)|see (?:all|more)|read more|min read|\d+ min|posts by)).*$/iu;
/** What a person does; "The Pier Contributor" is a name as it stands. */
const ROLE_TAIL = /\s+(?:(?:contributing|staff|senior) writer|contributor)\b.*$/iu;
/** Left over where a date was cut off: its label. */
const DATE_LABEL = new RegExp(
  `[\\s,|–-]+(?:${PUBLISHED_WORDS}|${MODIFIED_WORDS})(?:\\s\\p{L}{1,4})?\\s*[:：]?\\s*$`,
  'iu',
);
/** "Ana Gil / @anagil". */
const ACCOUNT = /\s*[/|,(]?\s@[\w.]{2,30}\)?$/;
const SHORT_TAIL = /\s+\p{Ll}{1,3}\.?\s*$/u;
/** "Text: Ada Holm Photos: Ben Dahl", "作者：李小明 来源：…": another part's label ends the name. */
const OTHER_LABEL = /(?<=\S)[\s,|/]+\p{L}{2,12}\s?[:：].*$/u;
/** "Ada Holm at 10:20 AM". */
const CLOCK_TAIL = /(?:\s+\p{L}{1,3}\.?)?\s+\d{1,2}[:h]\d{2}(?!\d).*$/u;
/** "avec AFP", "mit dpa", "con agencias" after the name. */
const AGENCY_TAIL =
  /\s(?:avec|mit|with|con|com|met|med)\s(?:l['’])?(?:\p{Lu}{2,6}|dpa|agence\p{L}{0,2}|agencia\p{L}{0,2}|agenzie|Agenturen|Agenturmaterial)$/u;
/** Left over where a date was cut off, or stands in an element of its own: a short word, a weekday. */
const OPEN_TAIL = new RegExp(
  `\\s+(?:on|in|at|am|le|il|el|em|op|den|dne|pada|vào|w dniu|στις|tarihinde|בתאריך|ב-?|في)(?:\\s+(?i:${WEEKDAYS}))?[,\\s]*$`,
  'u',
);
const DATE_TAIL =
  /[,\s]+(?:(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}.*$|\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*$|\s*(?:19|20)\d\d-\d\d.*$/iu;
const ADDRESS = /https?:|www\.|^[\w.+-]+@[\w-]+\.\w+$|\.(?:html?|php)\b/i;
const HANDLE =
  /^@\S+$|^(?:facebook|twitter|instagram)\.com|\son\s(?:facebook|instagram|linkedin|twitter|youtube|tiktok)$/i;
const EDGES = /^[\s,;:|•·–—()\-"“”]+|[\s,;:|•·–—(/、\-"“”]+$/gu;
const SEMICOLON = /\s*;\s*/;
/** Words in capitals that are no name: roles, sections, calls. */
const TEAMLESS =
  /(?<!\p{L})(?:News|Read|More|Share|Follow|Subscribe|Posts?|Updated|Published|Reviews?|Editor|Writer|Reporter|Correspondent|Contributor|Manager|Director|Blog|Home|About|Contact|Finance|Business|Tech|Technology|Guide|Tips|Strategy|Expert|Time|Minutes?|Mins?|View|All|Privacy|Policy|Terms|Sign|Log|Menu|Search|Learn|Table|Contents|Download|Login|Register|Account|Password|Click|Here|Submit|Request|Confirm|Reset|Forms?|Dealer|Financing|Member|Comments?|Categor(?:y|ies)|Tags?|Image|Photo|Credit|Source)(?!\p{L})/u;
/** What several call themselves together. */
const TEAM =
  /(?<!\p{L})(?:Team|Staff|Editors|Editorial|Desk|Newsroom|Redaktion|Redacción|Redação|Redazione|Rédaction|Redactie|Redakcja|Редакция)(?!\p{L})/u;
const AND =
  /\s*(?:[;、]|\s+(?:and|und|et|y|e|en|i|a|og|och|ja|ve|și|dan|và|и|та|і|και|oraz|és|ir|&|\+|\/)\s+)\s*/u;
/** What a person does or where, after the name: "Privacy Expert", "horticulture educators", "Senior Director". */
const ROLE =
  /\b(?:editors?|writers?|reporters?|correspondents?|contributors?|columnists?|managers?|directors?|experts?|educators?|professors?|lecturers?|specialists?|consultants?|analysts?|founders?|co-?founders?|ceo|cto|coo|cmo|president|principal|chair|head|chief|lead|staff|senior|engineers?|developers?|scientists?|researchers?|fellows?|producers?|journalists?|strategists?|marketers?|attorneys?|lawyers?|coach|trainer|dietiti?cian|nutritionist|representative|officer|partner|advis[eo]rs?|redakteur(?:in)?|journaliste|redactora?|periodista|corresponsal|correspondante?|korrespondent(?:in)?|corrispondente|inviat[oa]|enviad[oa]|giornalista|jornalista|repórter|\p{L}{0,16}redakteur(?:in)?|redaktor(?:ka)?|dziennikar[zk]a?|\p{L}{3,20}(?:alist|ologist|icist|ician|turist|keter)s?)\b/iu;
const CREDENTIAL =
  /^(?:\p{Lu}[\p{Lu}.-]{1,10}|Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?Ed\.?|Esq\.?)(?:\s\d{1,4})?$/u;
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
/** "Rui Vale, G1": who the author writes for. */
const OUTLET = /^\p{Lu}{1,3}\d{1,2}$/u;
/** "Ada Holm (Content Manager)". */
const BRACKETED = /\s*[(（][^()（）]{3,60}[)）]$/u;
/** "(avec AFP)", "(mit dpa)", "（ライター）" tell no name. */
const BESIDE_NAME =
  /^\s*[(（](?:(?:avec|mit|with|con|com|met|via)\s|\p{Lu}{2,6}[)）]|[^\p{Ll}\p{Lu}]+[)）])/u;
/** Where somebody is, after the name: "Ada Holm, Berlin". */
const PLACE = /[,/]\s\p{Lu}\p{Ll}{2,}$/u;
const LOWER = /^\p{Ll}/u;
const COMMA = /\s*,\s*/u;
const NAME_WORD = "(?:\\p{Ll}{1,3}['’-])?\\p{Lu}[\\p{L}.’'-]*";
const PARTICLES =
  "van|von|de|der|den|da|del|di|la|le|al|bin|ter|dos|das|do|du|des|della|dello|degli|los|las|el|zu|zur|af|ten|ibn|abu|['’]t";
const PERSON_SOURCE = `${NAME_WORD}(?:\\s+(?:${NAME_WORD}|${PARTICLES})){1,4}`;
const PERSON = new RegExp(`^${PERSON_SOURCE}$`, 'u');
/** "Ada Holm for The Pier", "Ali Veli yazdı". */
const AFTER_PERSON = new RegExp(
  `^(${PERSON_SOURCE})\\s+(?:for\\s|reports?$|berichtet$|yazdı$|tarafından$).*$`,
  'u',
);
/** "由 李小明 撰寫". */
const WRITES = /(?<=\p{Script=Han})\s(?:撰[寫写]|[報报][導道]|整理|[編编][寫写譯译])$/u;
const KANA_OR_HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,6}';
const SPACED_SCRIPT = `[${'Hebrew Devanagari Bengali Gujarati Gurmukhi Tamil Telugu Kannada Malayalam Sinhala Georgian Thai'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\p{M}]{2,14}`;
/** Names in scripts without capitals: short, and nothing but letters. */
const UNCASED = new RegExp(
  `^(?:${[
    '[\\p{Script=Han}々]{2,4}',
    '\\p{Script=Han}{1,6}(?:·\\p{Script=Han}{1,6}){1,2}',
    '\\p{Script=Hangul}{2,5}',
    `${KANA_OR_HAN}[ ・]?${KANA_OR_HAN}`,
    '\\p{Script=Arabic}{2,14}(?: \\p{Script=Arabic}{2,14}){1,4}',
    `${SPACED_SCRIPT}(?: ${SPACED_SCRIPT}){1,3}`,
  ].join('|')})$`,
  'u',
);
/** "Holm, Ada B.". */
const CATALOGUED = /^\p{Lu}[\p{L}’'-]{1,30}, \p{Lu}[\p{L}’'-]{0,30}\.?(?: \p{Lu}\.?){0,2}$/u;
const NOT_NAMES =
  /^(?:(?:\p{L}{1,12} )?admin(?:istrator)?|authors?(?: name)?|(?:your |full )?name|editor|guest|user|null|undefined|none|n\/a|unknown|root|webmaster|share|follow|subscribe|comments?|read more|menu|home|written|about|more|by|on|in|mins?|history|human|(?:written|posted|reviewed|published) by|anonymous user|press release|case study|guest post|view more posts|소개|목록|정보|명단|간담회|简介|簡介|介[绍紹]|一覧|紹介|募集|プロフィール|(?:sebab|karena) itu|\w+(?:\.\w+)+\.(?:com|org|net|info|gov|edu|[a-z]{2})|[a-z]{2,}\d+[a-z]+\d+[a-z]\w*)$/iu;
/** "Mehr von Ada Holm", "Alle Artikel" lead to what else somebody wrote. */
const CALL =
  /^(?:Mehr|Alle|Weitere|Tous|Toutes|Voir|Suivre|Seguir|Ver|Todos|Todas|Tutti|Tutte|Segui|Leggi|Mais|Volg|Wszystkie|Więcej|Zobacz|Все|Читать|Ещё|Tüm|Všechny|Další|Fler|Όλα|Περισσότερα|Semua|Lihat|Xem|Összes)\s/u;
const LETTER = /\p{L}/u;
/** Longest text read for names, in characters: a list of twenty authors. */
const MAX_TEXT = 1000;
/** Longest name of an author, in characters. */
const MAX_AUTHOR = 80;

/** The people or teams that a byline names, freed of "By", roles, dates and links; empty where it names nobody. */
export function authorNames(text: string): string[] {
  if (text.length > MAX_TEXT) return [];
  const line = plain(text);
  const reporters = reporterNames(line);
  if (reporters.length > 0) return reporters;
  const whole = stripped(line).replace(BRACKETED, (part) =>
    ROLE.test(lastWord(part)) || BESIDE_NAME.test(part) ? '' : part,
  );
  if (whole === '' || ADDRESS.test(whole) || HANDLE.test(whole)) return [];
  const parts = whole
    .split(AND)
    .flatMap((part) => part.split(COMMA))
    .map(trimmed);
  // "A B and C D" are two people; "A B, MD" and "Center for Evaluation and Research" are one name; what else follows
  // "A B," is what that person does, where, or for whom.
  const end = parts.findIndex(
    (part, index) =>
      !(PERSON.test(part) || UNCASED.test(part)) || ROLE.test(part) || (index > 0 && TEAMLESS.test(part)),
  );
  const people = parts.slice(0, end < 0 ? parts.length : end);
  const rest = end < 0 ? [] : parts.slice(end);
  const isPeople = people.length > 0 && isAside(rest, whole);
  return (isPeople ? people : whole.split(SEMICOLON).map(trimmed)).filter(isName);
}

/** Whether what follows people's names tells no name: what they do, where they are. */
function isAside(rest: readonly string[], whole: string): boolean {
  const [first] = rest;
  if (first === undefined) return true;
  if (rest.some((part) => CREDENTIAL.test(part))) return false;
  return (
    LOWER.test(first) ||
    OUTLET.test(first) ||
    (rest.length === 1 && PLACE.test(whole)) ||
    rest.some((part) => ROLE.test(part) || TEAMLESS.test(part))
  );
}

/** Whether a name looks like a person's: two to five words that begin with capitals, but for particles. */
export const isPersonName = (name: string): boolean =>
  (PERSON.test(name.split(COMMA)[0] ?? '') && !TEAMLESS.test(name)) ||
  UNCASED.test(name) ||
  CATALOGUED.test(name);

/** Whether a name is that of several who are not named: "The Pier Team". */
export const isTeam = (name: string): boolean => TEAM.test(name);

/** Whether a text says what somebody does: "Senior Analyst". */
export const isRole = (text: string): boolean => ROLE.test(text);

function stripped(text: string): string {
  let name = text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = trimmed(name.replace(LABEL, '').replace(LEAD, ''));
  }
  const date = findDate(name);
  if (date !== undefined && date.start > 0)
    name = name.slice(0, date.start).replace(DATE_LABEL, '').replace(SHORT_TAIL, '');
  name = name
    .replace(ACCOUNT, '')
    .replace(OTHER_LABEL, '')
    .replace(AFTER_PERSON, '$1')
    .replace(WRITES, '')
    .replace(AGENCY_TAIL, '');
  name = trimmed(
    name.replace(DATE_TAIL, '').replace(CLOCK_TAIL, '').replace(TAIL, '').replace(OPEN_TAIL, ''),
  );
  const person = trimmed(name.replace(ROLE_TAIL, ''));
  return isPersonName(person) ? person : name;
}

const trimmed = (name: string): string => name.replace(EDGES, '').trim();

const isName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= MAX_AUTHOR &&
  LETTER.test(name) &&
  !NOT_NAMES.test(name) &&
  !CALL.test(name) &&
  findDate(name) === undefined &&
  !ADDRESS.test(name) &&
  !HANDLE.test(name);
