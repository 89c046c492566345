import type { Finding } from './findings.ts';
import { isHeadline, words } from './headline-words.ts';
import { findDate, findMonth } from './parse-date.ts';
import { SEPARATORS } from './without-site.ts';

/** A short last part after a bar is the name of the site or the section by custom. */
export function withoutTail(found: Finding): Finding {
  const bar = found.value.lastIndexOf('|');
  const tail = found.value.slice(bar + 1);
  const head = found.value.slice(0, Math.max(bar, 0)).trim();
  const count = words(tail).length;
  const cut = bar > 0 && (count <= MAX_TAIL_WORDS || HOST.test(tail)) && words(head).length >= count;
  return cut ? withoutTail({ ...found, value: head }) : found;
}
const MAX_TAIL_WORDS = 5;
const HOST = /^\s*[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,40}){1,3}\s*$/u;

/** Where nothing but the document's title tells the headline, its short last parts are the names of section and site. */
export function withoutEnd(found: Finding): Finding {
  if (found.evidence.where !== 'title') return found;
  const last = [...found.value.matchAll(SEPARATORS)].at(-1);
  if (last === undefined) return found;
  const head = found.value.slice(0, last.index).trim();
  const tail = found.value.slice(last.index + last[0].length);
  const date = findDate(tail);
  const count = words(date === undefined ? tail : tail.slice(0, date.start) + tail.slice(date.end)).length;
  const most = SIGNS.test(head) ? MAX_END_SIGNS : MAX_END_WORDS;
  const isShort = count <= most && count * 2 <= words(head).length && (count > 0 || date !== undefined);
  const isEnd = isHeadline(head) && (isShort || HOST.test(tail) || NEWSPAPER.test(tail));
  return isEnd ? withoutEnd({ ...found, value: head }) : found;
}
/** What newspapers and stations of East Asia are called. */
const NEWSPAPER =
  /^\s*[\p{L}\p{N} ]{1,12}(?:[报報网網]|新[闻聞]|ニュース|新聞デジタル|[电電][视視][台臺]|뉴스|일보|신문|방송)\s*$/u;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MAX_END_WORDS = 3;
const MAX_END_SIGNS = 10;

/** A headline; of a heading of the page also what stands first in it in an element of its own. */
interface Heading extends Finding {
  readonly lead?: string;
}

/**
 * A heading freed of what the page put into its element beside the headline: a topic, a date, a byline, a label. The
 * metadata tells where the headline begins and ends.
 */
export function withoutNotes(heading: Heading, machine: readonly Finding[]): Heading {
  const whole = heading.value;
  if (heading.evidence.source !== 'visible-text') return heading;
  for (const { value } of machine) {
    const at = whole.indexOf(value);
    if (at < 0 || value.length === whole.length || !isHeadline(value)) continue;
    const before = whole.slice(0, at).trim();
    const after = whole.slice(at + value.length).trim();
    const isLead = before === '' || before === heading.lead || isLabel(before);
    const isNote = isLead && (after === '' || NOTE.test(after) || dated(after));
    if (isNote) return { ...heading, value };
  }
  return heading;
}
const isLabel = (text: string): boolean => LABEL.test(text) || dated(text);
const dated = (text: string): boolean => {
  const date = findDate(text) ?? findMonth(text);
  return (
    date !== undefined && words(text.slice(0, date.start) + text.slice(date.end)).length <= MAX_NOTE_WORDS
  );
};
const LABEL = /^\p{L}[\p{L} ]{1,24}:$/u;
/** "(example.org) 87", "by Ada Holm". */
const NOTE = /^(?:\([\w.-]{3,60}\)|\d{1,6}|by\s.{2,60}|\s){1,4}$/i;
const MAX_NOTE_WORDS = 6;
