import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Mark, RichText } from '../article/block.ts';

const SPACES = /\s+/gu;
/** No-break spaces in a row set things apart. */
const WIDE_GAP = /(?:\u00a0 ?){3,}/u;
const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'noscript']);
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'td',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'figcaption',
  'hr',
  'ul',
  'section',
  'footer',
  'small',
  'address',
]);

/** The text of a node with a line for each of its blocks and list items: what stands apart on the page stays apart. */
export function linesOf(node: AnyNode, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    for (const part of line.split(WIDE_GAP)) {
      const text = part.replace(SPACES, ' ').trim();
      if (text !== '') lines.push(text);
    }
    line = '';
  };
  let length = 0;
  const stack: Array<AnyNode | 'end'> = [node];
  while (stack.length > 0 && length < limit) {
    const next = stack.pop();
    if (next === undefined) break;
    if (next === 'end') end();
    else if (isText(next)) {
      line += next.data;
      length += next.data.length;
    } else if ('children' in next) {
      if (isTag(next) && UNSEEN.has(next.name)) continue;
      if (isTag(next) && BREAKS.has(next.name)) {
        end();
        stack.push('end');
      }
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  end();
  return lines;
}

/** The plain text of a node, white space collapsed, with its http(s) links as marks; stops after `limit` characters. */
export function richTextOf(node: AnyNode, limit: number, base?: string): RichText {
  const marks: Mark[] = [];
  let text = '';
  const append = (added: string): void => {
    const collapsed = added.replace(SPACES, ' ');
    text += text === '' || text.endsWith(' ') ? collapsed.trimStart() : collapsed;
  };
  // An explicit stack: markup of unknown origin may nest past the call stack.
  const stack: Array<AnyNode | { readonly link: string; readonly start: number }> = [node];
  while (stack.length > 0 && text.length < limit) {
    const next = stack.pop();
    if (next === undefined) break;
    if ('link' in next)
      marks.push({ type: 'link', start: next.start, end: text.trimEnd().length, href: next.link });
    else if (isText(next)) append(next.data);
    else if ('children' in next) {
      if (isTag(next)) {
        if (UNSEEN.has(next.name)) continue;
        if (BREAKS.has(next.name)) append(' ');
        const link = linkOf(next, base);
        if (link !== null) stack.push({ link, start: text.length });
        const image = next.name === 'img' ? next.attribs['alt'] : undefined;
        if (image !== undefined && next.parent !== null && 'name' in next.parent && next.parent.name === 'a')
          append(image);
      }
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return { text: text.trimEnd(), marks: marks.filter((mark) => mark.end >= mark.start) };
}

/** The absolute http(s) address that a link leads to; null for every other element. */
export function linkOf(element: Element, base?: string): string | null {
  const href = element.attribs['href']?.trim();
  if (element.name !== 'a' || href === undefined || href === '' || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
