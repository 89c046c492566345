import type { Mark } from '../block.ts';
import type { MarkWriter } from './marked-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;
const LINE_END = /\n/g;
const HTTP = /^https?:\/\//i;
const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

/** Escapes text for element content and quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);

/** An http(s) address as an attribute's value; an article cannot hold another, and a hand-made one is not trusted. */
export const htmlAddress = (url: string): string | null => (HTTP.test(url) ? escapeHtml(url) : null);

/** Writes marked text as inline HTML, every text escaped, links to http(s) only. */
export const HTML_WRITER: MarkWriter = {
  text: (plain) => escapeHtml(plain).replace(LINE_END, '<br>\n'),
  open: (mark) => (mark.type === 'link' ? openLink(mark) : `<${TAGS[mark.type]}>`),
  close: (mark) => (mark.type === 'link' ? '</a>' : `</${TAGS[mark.type]}>`),
};

function openLink(mark: Extract<Mark, { type: 'link' }>): string {
  const href = htmlAddress(mark.href);
  return href === null ? '<a>' : `<a href="${href}">`;
}
