import type { Finding } from './findings.ts';
import { isHeadline, words } from './headline-words.ts';
import { findDate } from './parse-date.ts';
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
const HOST = /^\s*[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}\s*$/;

/** Where nothing but the document's title tells the headline, its short last parts are the names of section and site. */
export function withoutEnd(found: Finding): Finding {
  if (found.evidence.where !== 'title') return found;
  const last = [...found.value.matchAll(SEPARATORS)].at(-1);
  if (last === undefined) return found;
  const head = found.value.slice(0, last.index).trim();
  const count = words(found.value.slice(last.index + last[0].length)).length;
  const most = SIGNS.test(head) ? MAX_END_SIGNS : MAX_END_WORDS;
  const isEnd = isHeadline(head) && count > 0 && count <= most && count * 2 <= words(head).length;
  return isEnd ? withoutEnd({ ...found, value: head }) : found;
}
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MAX_END_WORDS = 3;
const MAX_END_SIGNS = 10;

/**
 * A heading freed of what the page put into its element beside the headline: a date, a byline, a label. The metadata
 * tells where the headline begins and ends.
 */
export function withoutNotes(heading: Finding, machine: readonly Finding[]): Finding {
  const whole = heading.value;
  if (heading.evidence.source !== 'visible-text') return heading;
  for (const { value } of machine) {
    const at = whole.indexOf(value);
    if (at < 0 || value.length === whole.length || !isHeadline(value)) continue;
    const before = whole.slice(0, at).trim();
    const after = whole.slice(at + value.length).trim();
    const isNote = (before === '' || isLabel(before)) && (after === '' || NOTE.test(after) || dated(after));
    if (isNote) return { ...heading, value };
  }
  return heading;
}
const isLabel = (text: string): boolean => LABEL.test(text) || dated(text);
const dated = (text: string): boolean => {
  const date = findDate(text);
  return (
    date !== undefined && words(text.slice(0, date.start) + text.slice(date.end)).length <= MAX_NOTE_WORDS
  );
};
const LABEL = /^\p{L}[\p{L} ]{1,24}:$/u;
/** "(example.org) 87", "by Ada Holm". */
const NOTE = /^(?:\([\w.-]{3,60}\)|\d{1,6}|by\s.{2,60}|\s){1,4}$/i;
const MAX_NOTE_WORDS = 6;
