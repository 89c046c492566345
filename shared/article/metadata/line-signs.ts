import { AUTHOR_SOURCE, BY_SOURCE } from './by-words.ts';

const HAS_YEAR =
  /(?<!\d)(?:19|20)\d\d(?!\d)|[٢۲][٠۰][٠-٩۰-۹]{2}|२०[०-९]{2}|(?:令和|平成|民[國国])[元\d]|\p{Script=Thai} 25\d\d/u;
/** The first letters of those words: a tenth of the cost of the words themselves, and rules out most texts. */
const MAYBE_BY =
  /^(?:by|th(?:is|e)\s+(?:post|art|sto|pie|gui|con|blo)|words|text|tekst|story|art|post|wri|rep|auth|auto|aute|autr|pub|recipe|guide|cont|crea|ein|gesch|gep|int|ole|dit|pen|piš|tek|ver|von|par|propos|por|escr|red|scr|a cura|di|door|skr|av|af|nap|opu|prz|kir|yaz|forf|schr|[^ -~])/i;
const BY_LEAD = new RegExp(`^(?:${BY_SOURCE}|${AUTHOR_SOURCE})(?:[\\s:：/／|]|$)`, 'iu');

/** Whether a line has a year in it, as a date has. */
export const holdsYear = (line: string): boolean => HAS_YEAR.test(line);

/** Whether a line begins with "by" in some language. */
export const beginsWithBy = (line: string): boolean => MAYBE_BY.test(line) && BY_LEAD.test(line);
