import { ABOUT_SOURCE, AUTHOR_SOURCE, BY_END_SOURCE, BY_SOURCE } from './by-words.ts';
import { reporterNames } from './reporter-names.ts';

const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Years in other digits and calendars; most lines have no sign that could be of them. */
const HAS_OTHER_YEAR =
  /[٢۲][٠۰][٠-٩۰-۹]{2}|२०[०-९]{2}|[۱١][۳۴٣٤][۰-۹٠-٩]{2}|(?<=\p{Script=Arabic} )1[34]\d\d(?!\d)|২০[০-৯]{2}|૨૦[૦-૯]{2}|๒๕[๐-๙]{2}|２０[０-９]{2}|(?:令和|平成|民[國国])[元\d]|[\u0e01-\u0e4e]\.? 25\d\d/u;
const EASTERN = /[\u0600-\uffff]/;
/** The first letters of those words: a tenth of the cost of the words themselves, and rules out most texts. */
const MAYBE_BY =
  /^(?:by|th(?:is|e)\s+(?:post|art|sto|pie|gui|con|blo)|words|te[kxs]|story|artic|an?\s|guest|about|sobre|over\s|o\saut|om\sf|desp|l[’']aut|informaz|essay|analy|opin|comm|colum|revi|feat|subm|comp|post|wri|rep|aut[aehor]|pub|recipe|guide|cont|crea|eine?\s|einge|gast|komm|beitr|beri|kolum|erst|ges[cp]|gep|int|ent|ole|dip|dit|pen|pew|lap|th[uự]c|piš|ver|von|van\s+on|par|prop|por|enviad|escr|r[eé]d|soum|ajou|une?\s|scr|inv|inse|a cura|dal(?:la)?\s+nos|di|door|inge|skr|udg|uppl|inl|av|af|n[aá]p|vlo|obj|dod|op[ru]|roz|prz|př|kir|yaz|haz|hab|muh|f[oö]rf|schr|szer|szöv|t[aá]c|toim|jour|gior|peri|prot|b[àở]i|vi[eế]t|wart|jorn|[[(]|[^ -~])/i;
const BY_LEAD = new RegExp(
  `^[(（【〔［[]?(?:${BY_SOURCE}|${AUTHOR_SOURCE}|${ABOUT_SOURCE})(?:${BY_END_SOURCE}|$)`,
  'iu',
);

/** Whether a line has a year in it, as a date has. */
export const holdsYear = (line: string): boolean =>
  HAS_YEAR.test(line) || (EASTERN.test(line) && HAS_OTHER_YEAR.test(line));

/** Whether a line begins with "by" in some language, or names a reporter. */
export const beginsWithBy = (line: string): boolean =>
  MAYBE_BY.test(line) && (BY_LEAD.test(line) || reporterNames(line).length > 0);
