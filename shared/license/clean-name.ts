import { EAST_GAVE, EAST_REPORTERS } from './credit-words.ts';

const OPENERS = new Map([
  [')', '('],
  [']', '['],
  ['）', '（'],
  ['】', '【'],
  ['］', '［'],
  ['〕', '〔'],
  ['」', '「'],
  ['』', '『'],
]);
/** All of one half, within a set of a regular expression. */
const setOf = (signs: Iterable<string>): string => [...signs].map((sign) => `\\${sign}`).join('');
const OPENING = setOf(OPENERS.values());
const CLOSING = setOf(OPENERS.keys());
const LEADING = /^[\s,;:|/–—•·\-.>"“”'©]+/u;
const TRAILING = /[\s,;:|/–—•·\-<("“”'[]+$/u;
const FINAL_STOP = /(?<![\s.]\p{Lu}|\b(?:Inc|Ltd|Jr|Sr|Co|Corp|al))\.$/u;
/** An opening bracket at the start that nothing closes. */
const UNCLOSED = new RegExp(`^[${OPENING}][^${CLOSING}]*$`);
const CLOSER = new RegExp(`[${CLOSING}]$`);
const WRAPPED = /^\(([^()]*)\)$/;
const RIGHTS = /[,.;]?\s*all rights reserved\.?$/i;
const NOISE_TAIL = /\s*(?:,\s*|\s[-–—]\s*|\()(?:file|pool|handout|own work)\)?$/i;
const NOISE_LEAD = /^(?:by|of)(?:\s+|$)/i;
/** East Asian newspapers write right after a name that it is a reporter's, or that the picture was given. */
const AFTER_NAME = new RegExp(`(?<=\\p{L})\\s?(?:${[...EAST_REPORTERS, ...EAST_GAVE].join('|')})$`, 'u');

/** A name freed of the punctuation around it; balanced brackets within it stay ("Jane Roe (U.S. Army)"). */
export function cleanName(text: string): string {
  let name = text.trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(RIGHTS, '').replace(NOISE_TAIL, '').replace(LEADING, '').replace(TRAILING, '');
    name = withoutLoneBracket(name).replace(FINAL_STOP, '').replace(NOISE_LEAD, '').replace(AFTER_NAME, '');
    name = WRAPPED.exec(name)?.[1] ?? name;
  }
  return name;
}

/** A text without a bracket at its beginning or end that has no other half in it. */
export function withoutLoneBracket(name: string): string {
  if (UNCLOSED.test(name)) return name.slice(1);
  const closer = CLOSER.exec(name)?.[0];
  const opener = closer === undefined ? undefined : OPENERS.get(closer);
  if (closer === undefined || opener === undefined) return name;
  return name.split(opener).length < name.split(closer).length ? name.slice(0, -1) : name;
}
