import type { Mark } from '../block.ts';
import type { MarkWriter } from './marked-text.ts';

/** Characters that begin markup anywhere in a CommonMark line, and those that do at its start. */
const SPECIAL = /[\\`*_[\]<>~|]/g;
const LINE_START = /^(\s*)([#+=-]|\d{1,9}(?=[.)]))/gm;
const ADDRESS_SPECIAL = /[()<>\\\s]/g;
const HTTP = /^https?:\/\//i;

/** Escapes what would begin markup anywhere in a line. */
export const escapeMarkdown = (text: string): string => text.replace(SPECIAL, '\\$&');
/** Escapes what would begin markup at the start of a line. */
export const escapeStart = (text: string): string =>
  text.replace(LINE_START, (_whole, space: string, mark: string) =>
    DIGITS.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
const DIGITS = /^\d/;
/** An address as the target of a Markdown link. */
export const markdownAddress = (url: string): string =>
  url
    .replace(ADDRESS_SPECIAL, encodeURIComponent)
    .replace(PARENTHESES, (one) => (one === '(' ? '%28' : '%29'));
const PARENTHESES = /[()]/g;

/** Writes marked text as CommonMark, every text escaped, links to http(s) only. */
export const MARKDOWN_WRITER: MarkWriter = {
  text: escapeMarkdown,
  open: (mark) => SIGNS[mark.type],
  close: (mark) => (mark.type === 'link' ? closeLink(mark) : SIGNS[mark.type]),
};
const SIGNS = { strong: '**', emphasis: '*', code: '', link: '[' } as const;

const closeLink = (mark: Extract<Mark, { type: 'link' }>): string =>
  HTTP.test(mark.href) ? `](${markdownAddress(mark.href)})` : ']';
