import type { Element } from 'domhandler';
import { findDate } from './parse-date.ts';

/** Digits of a count of seconds in this century. */
const SECONDS = 10;
const EPOCH = /^\s*(1[0-9]{9}(?:\d{3})?)\s*$/;
const KEPT = /^(?:content|data-.{0,20}(?:date|time|publish|utc).{0,12})$/;
const TITLED = new Set(['abbr', 'time']);

/** A date as programs write it, also as a count of seconds or milliseconds since 1970; undefined where it is none. */
export const programDate = (text: string, monthFirst?: boolean): string | undefined =>
  findDate(text, monthFirst)?.iso ?? fromEpoch(text);

function fromEpoch(text: string): string | undefined {
  const count = EPOCH.exec(text)?.[1];
  if (count === undefined) return undefined;
  return `${new Date(Number(count) * (count.length > SECONDS ? 1 : 1000)).toISOString().slice(0, 19)}Z`;
}

/** The moment that an element keeps beside the words it shows: `data-date` of "3 days ago", `title` of `abbr`. */
export function keptDate({ name, attribs }: Element, shown: string): string | undefined {
  if (shown === '' && !TITLED.has(name)) return undefined;
  for (const attribute in attribs)
    if (KEPT.test(attribute) || (attribute === 'title' && TITLED.has(name))) {
      const found = programDate(attribs[attribute] ?? '');
      if (found !== undefined) return found;
    }
  return undefined;
}
