import { anyOf } from './any-of.ts';
import { agencyOf } from './credit-names.ts';
import type { CreditRoles } from './credit-roles.ts';
import { EAST_GAVE, EAST_NO_NAMES, EAST_REPORTERS, EAST_TOOK } from './credit-words.ts';

/** What begins such a credit: the caption, or the end of what stands before it. */
const BEFORE = '(?<=^|[\\s。．！？；：、，｜／（【［「『〔＝=.!?;:,|/(\\[])';
const NAME = '[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}ー・·]';
const REPORTER = `(?:(${NAME}{0,12}?)${anyOf(EAST_REPORTERS)}\\s?)?`;
const END = '\\s?[。.]?\\s?';
const CLOSED = `${END}[)）\\]］】〕」』]${END}$`;

/** "李小明 摄", "（佐藤花子撮影）", "新华社记者李小明摄": at the caption's end. */
const TOOK = new RegExp(
  `${BEFORE}${REPORTER}(${NAME}{2,4}|${NAME}{1,6}[·・]${NAME}{1,8})(?:\\s?${anyOf(EAST_REPORTERS)})?\\s?(?:${anyOf(EAST_TOOK)})(?:${END}$|${CLOSED})`,
  'u',
);
/** "（港新聞社提供）": within brackets, for other things than pictures are given as well. */
const GAVE = new RegExp(
  `(?<=[（【［〔(\\[＝=]\\s?)(${NAME}{2,16}?)\\s?(?:${anyOf(EAST_GAVE)})(?:${CLOSED})`,
  'u',
);
const NOBODY = new RegExp(`^(?:${EAST_NO_NAMES.join('|')})$`, 'u');
/** Characters at the end of a caption in which such a credit stands. */
const MAX_TAIL = 60;

/** The roles in a credit that names somebody and then says what they did, and where it begins; null where there is none. */
export function eastCredit(text: string): (CreditRoles & { readonly start: number }) | null {
  const from = Math.max(0, text.trimEnd().length - MAX_TAIL);
  const tail = text.slice(from);
  const took = TOOK.exec(tail);
  const [found, paper = '', name = ''] = took ?? withoutPaper(GAVE.exec(tail)) ?? [];
  if (found === undefined || NOBODY.test(name)) return null;
  const isMaker = took !== null && agencyOf(name) === null;
  return {
    creators: isMaker ? [name] : [],
    sources: [paper, isMaker ? '' : name].filter((one) => one !== '').map((one) => agencyOf(one) ?? one),
    title: undefined,
    start: text.lastIndexOf(found.trimStart()),
  };
}

const withoutPaper = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], '', match[1]];
