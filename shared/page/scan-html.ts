import type { Parser } from 'htmlparser2';
import { referencesOf } from './character-references.ts';
import { withoutHidden } from './hidden-characters.ts';
import { afterSpace, CHARACTER, endsName, find, isLetter, isSpace } from './markup-characters.ts';
import { scanAttributes, type TagAttributes } from './scan-attributes.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** Elements whose content is text up to their own end tag; character references are read in `title` alone. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
const RAW_INITIAL = /[stx]/i;

/** Where the names of a page's tags stand in it: from these a parser makes elements, those that the markup leaves out too. */
export type TagEvents = Pick<Parser, 'onopentagname' | 'onopentagend' | 'onselfclosingtag' | 'onclosetag'>;

/** What else is to be known of a page while it is scanned. */
export interface ScanOptions {
  /** The page may hold characters that no reader sees. */
  readonly hides: boolean;
  readonly isTooDeep: () => boolean;
}

/**
 * Finds the tags, texts and comments of a page: what htmlparser2's own tokenizer finds, but from mark to mark instead of
 * character by character. Stops where the tree is too deep.
 */
export function scanHtml(
  source: string,
  tags: TagEvents,
  tree: TreeBuilder,
  { hides, isTooDeep }: ScanOptions,
): void {
  const { length } = source;
  const references = referencesOf(source);
  const tag: TagAttributes = { attributes: {}, bits: 0 };

  const addText = (start: number, end: number, isRaw: boolean): void => {
    if (start >= end) return;
    const isPlain = isRaw || references.isPlain(start, end);
    const text = isPlain ? source.slice(start, end) : references.resolved(start, end, false);
    const visible = hides || !isPlain ? withoutHidden(text) : text;
    if (visible !== '') tree.ontext(visible);
  };
  const scanMarkup = (at: number): number => {
    switch (source.charCodeAt(at + 1)) {
      case CHARACTER.slash:
        return scanClosingTag(afterSpace(source, at + 2));
      case CHARACTER.bang:
        return scanDeclaration(at + 2);
      case CHARACTER.question:
        return skip(at + 2, at + 2);
      default:
        return scanOpenTag(at + 1);
    }
  };
  const scanClosingTag = (start: number): number => {
    if (!isLetter(source.charCodeAt(start))) return addComment(start, find(source, '>', start), 1);
    const end = endOfClosingName(source, start + 1);
    if (end < length) tags.onclosetag(start, end);
    return find(source, '>', end) + 1;
  };
  const scanDeclaration = (start: number): number => {
    // "<!-->" is a comment too: its dashes are those of both marks.
    if (source.startsWith('--', start)) return addComment(start + 2, find(source, '-->', start), 3);
    // In a page this is a comment that the next mark ends, and some leave it open to their end.
    // https://html.spec.whatwg.org/multipage/parsing.html#markup-declaration-open-state
    if (source.startsWith('[CDATA[', start)) return addComment(start, find(source, '>', start + 7), 1);
    return skip(start, start + (source.charCodeAt(start) === CHARACTER.dash ? 2 : 1));
  };
  const addComment = (start: number, end: number, mark: number): number => {
    tree.oncomment(source.slice(start, Math.max(start, end)));
    return end + mark;
  };
  const skip = (start: number, from: number): number => {
    const end = find(source, '>', from);
    if (end === length) addText(start, length, true);
    return end + 1;
  };
  const scanOpenTag = (start: number): number => {
    const end = endOfName(source, start + 1);
    if (end === length) return length;
    const name = rawTextName(source, start, end);
    tag.attributes = {};
    tag.bits = 0;
    tags.onopentagname(start, end);
    const close = scanAttributes(source, end, tag, references);
    if (close === length) return length;
    tree.attributes(tag.attributes, tag.bits);
    if (source.charCodeAt(close) === CHARACTER.slash) {
      tags.onselfclosingtag(close);
      return afterSpace(source, close + 1) + 1;
    }
    tags.onopentagend(close);
    return name === null ? close + 1 : scanRawText(name, close + 1);
  };
  const scanRawText = (name: string, start: number): number => {
    let at = find(source, '</', start);
    while (at < length && !isEndTag(source, at + 2, name)) at = find(source, '</', at + 2);
    addText(start, at, name !== 'title');
    return at === length ? length : scanClosingTag(at + 2);
  };

  let from = 0;
  while (from < length && !isTooDeep()) {
    const at = nextMarkup(source, from);
    addText(from, at, false);
    from = at === length ? length : scanMarkup(at);
  }
}

/** Where the next tag, comment or declaration begins; a lone "<" is text, and so is "</>". */
function nextMarkup(source: string, from: number): number {
  const { length } = source;
  for (let at = find(source, '<', from); at < length; at = find(source, '<', at + 1)) {
    const next = source.charCodeAt(at + 1);
    if (isLetter(next) || next === CHARACTER.bang || next === CHARACTER.question) return at;
    if (next !== CHARACTER.slash) continue;
    const name = afterSpace(source, at + 2);
    if (name < length && source.charCodeAt(name) !== CHARACTER.greater) return at;
  }
  return length;
}

function endOfName(source: string, from: number): number {
  let at = from;
  while (at < source.length && !endsName(source.charCodeAt(at))) at++;
  return at;
}

function endOfClosingName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const c = source.charCodeAt(at);
    if (c === CHARACTER.greater || isSpace(c)) break;
  }
  return at;
}

function rawTextName(source: string, start: number, end: number): string | null {
  if (!RAW_INITIAL.test(source.charAt(start))) return null;
  const name = source.slice(start, end).toLowerCase();
  return RAW_TEXT.has(name) ? name : null;
}

function isEndTag(source: string, start: number, name: string): boolean {
  const end = start + name.length;
  const next = source.charCodeAt(end);
  return (next === CHARACTER.greater || isSpace(next)) && source.slice(start, end).toLowerCase() === name;
}
