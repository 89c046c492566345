import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block } from '../block.ts';

const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s?)([a-z][\w+#-]{0,30})/i;
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
  const inner = pre.children.filter(isTag).filter((child) => child.name === 'code');
  const around = pre.parent !== null && isTag(pre.parent) ? [pre.parent] : [];
  for (const element of [pre, ...inner, ...around]) {
    const named = element.attribs['data-language'] ?? element.attribs['data-lang'];
    const found = named ?? LANGUAGE.exec(element.attribs['class'] ?? '')?.[1];
    if (found !== undefined && found !== '') return found.toLowerCase();
  }
  return undefined;
}
