import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block } from '../block.ts';

const LANGUAGE =
  /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|highlight-(?=\S+\snotranslate)|brush:\s?|(?:sourceCode|hljs)\s)([a-z][\w+#-]{0,30})/i;
/** Highlighters that name the language before themselves: "python hljs". */
const LANGUAGE_BEFORE = /(?:^|\s)([a-z][\w+#-]{0,30})\s+hljs(?=\s|$)/i;
/** What highlighters call a listing of no language. */
const NO_LANGUAGE = new Set(['default', 'none', 'nohighlight', 'plain', 'plaintext', 'text', 'txt']);
/** How far up an element may stand that says the language. */
const MAX_CLIMB = 2;
const GUTTER = /(?:^|\s)(?:gutter|line-?numbers?(?:-rows)?|lineno|linenos|hljs-ln-numbers|blob-num)(?=\s|$)/i;
const BLANK_START = /^(?:[ \t]*\r?\n)+/;
/** Elements that begin a line of their own in highlighted code. */
const LINES = new Set(['div', 'p', 'li', 'tr']);

/** Reads preformatted text as it stands, the numbers of its lines left out; null where it is empty. */
export function readCode(pre: Element): Extract<Block, { type: 'code' }> | null {
  const text = rawText(pre).trimEnd().replace(BLANK_START, '');
  if (text === '') return null;
  const language = languageOf(pre);
  return { type: 'code', text, marks: [], ...(language === undefined ? {} : { language }) };
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || GUTTER.test(node.attribs['class'] ?? '')) return '';
  if (node.name === 'br') return '\n';
  const inner = node.children.map(rawText).join('');
  return LINES.has(node.name) && !inner.endsWith('\n') ? `${inner}\n` : inner;
}

function languageOf(pre: Element): string | undefined {
  const elements = [pre, ...pre.children.filter(isTag).filter((child) => child.name === 'code')];
  let around = pre.parent;
  for (let climbed = 0; climbed < MAX_CLIMB && around !== null && isTag(around); climbed++) {
    elements.push(around);
    around = around.parent;
  }
  for (const { attribs } of elements) {
    const named = attribs['data-language'] ?? attribs['data-lang'];
    const names = attribs['class'] ?? '';
    const found = named ?? LANGUAGE.exec(names)?.[1] ?? LANGUAGE_BEFORE.exec(names)?.[1];
    if (found !== undefined && found !== '') return known(found);
  }
  // In a `pre` alone: elsewhere it is the language that people speak.
  const geshi = pre.attribs['lang'];
  return geshi === undefined || geshi === '' ? undefined : known(geshi);
}

function known(language: string): string | undefined {
  const lower = language.toLowerCase();
  return NO_LANGUAGE.has(lower) ? undefined : lower;
}
