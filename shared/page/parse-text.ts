import { Document, type Element, type ParentNode, Text } from 'domhandler';
import { appendChild } from 'domutils';
import { PageElement } from './page-element.ts';
import type { HtmlTree } from './parse-html.ts';
import { readTextLine, type TextLine } from './text-lines.ts';
import { NOTHING } from './tree-builder.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v]/;
const SPACES = /[\s\u00a0]+/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\0]+/g;
/** Lines after the title that may hold byline and date, blank ones not counted. */
const TITLE_LINES = 6;
/** A line of this length is text, and what follows it no byline, in characters. */
const PARAGRAPH = 80;
/** Longest title, in characters; a longer first line is already the text. */
const MAX_TITLE = 200;
/** A text whose lines end at about this many characters was wrapped by hand or by an editor. */
const WRAP = { shortest: 50, longest: 100 };
/** html, body, article, list, item: the deepest that a bare text becomes. */
const TEXT_DEPTH = 5;

/**
 * Builds the tree that a bare text's lines suggest: title, byline, headings, credits as figures, lists, paragraphs.
 * What is noise in it is left to strip, which reads the same phrases in every page.
 */
export function parseText(text: string): HtmlTree {
  const document = new Document([]);
  const article = append(append(append(document, 'html'), 'body'), 'article');
  const lines = unwrap(
    text
      .replace(INVISIBLE, '')
      .split(LINE_END)
      .map((line) => line.replace(SPACES, ' ').trim()),
  );
  const titleAt = lines.findIndex((line) => line !== '');
  const title = lines[titleAt] ?? '';
  const titled = title.length <= MAX_TITLE && lines.length > titleAt + 1;
  if (titled) append(article, 'h1', title.replace(HASH, ''));
  const rest = titled ? lines.slice(titleAt + 1) : lines;
  placeLines(readLines(rest), article);
  return { document, depth: TEXT_DEPTH, holds: NOTHING };
}

const HASH = /^#\s+/;

function readLines(lines: readonly string[]): TextLine[] {
  let seen = 0;
  return lines.map((text, index) => {
    if (text !== '') seen += text.length < PARAGRAPH ? 1 : TITLE_LINES;
    const next = lines.slice(index + 1, index + 4).find((line) => line !== '') ?? '';
    return readTextLine({
      text,
      blankBefore: (lines[index - 1] ?? '') === '',
      blankAfter: (lines[index + 1] ?? '') === '',
      nearTitle: seen <= TITLE_LINES,
      next,
    });
  });
}

function placeLines(lines: readonly TextLine[], article: Element): void {
  let list: Element | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'bullet') list = null;
    if (line.kind === 'bullet') {
      list ??= append(article, 'ul');
      append(list, 'li', line.text);
    } else if (line.kind === 'credit') appendFigure(article, line.text, altBefore(lines, index));
    else if (line.kind !== 'blank' && !isAltOf(line, lines[index + 1])) appendLine(article, line);
  }
}

function appendLine(
  article: Element,
  line: Exclude<TextLine, { kind: 'blank' | 'bullet' | 'credit' }>,
): void {
  if (line.kind === 'heading') append(article, `h${line.level}`, line.text);
  else if (line.kind === 'byline') {
    const byline = append(article, 'p', '', { class: 'byline' });
    const at = line.text.indexOf(line.name);
    append(byline, 'span', line.text.slice(0, at));
    append(byline, 'span', line.name, { itemprop: 'author' });
  } else if (line.kind === 'dateline') append(article, 'time', line.text, { class: 'dateline' });
  else append(article, 'p', line.text);
}

/** An image's alternative text is often copied along, on the line before the credit that repeats it. */
function isAltOf(line: TextLine, credit: TextLine | undefined): boolean {
  return (
    line.kind !== 'blank' &&
    credit?.kind === 'credit' &&
    line.text.length < credit.text.length &&
    credit.text.includes(line.text)
  );
}

function altBefore(lines: readonly TextLine[], index: number): string {
  const before = lines[index - 1];
  return before !== undefined && before.kind !== 'blank' && isAltOf(before, lines[index]) ? before.text : '';
}

function appendFigure(article: Element, credit: string, alt: string): void {
  const figure = append(article, 'figure');
  append(figure, 'img', '', alt === '' ? {} : { alt });
  append(figure, 'figcaption', credit);
}

function append(parent: ParentNode, name: string, text = '', attribs: Record<string, string> = {}): Element {
  const element = new PageElement(name, attribs);
  if (text !== '') appendChild(element, new Text(text));
  appendChild(parent, element);
  return element;
}

/** Joins the lines of paragraphs that were wrapped at a fixed width: all but the last about equally long. */
function unwrap(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (isWrapped(run)) joined.push(run.join(' '));
    else for (const line of run) joined.push(line);
    run = [];
  };
  for (const line of lines) {
    if (line !== '') run.push(line);
    else {
      flush();
      joined.push('');
    }
  }
  flush();
  return joined;
}

function isWrapped(run: readonly string[]): boolean {
  const full = run.slice(0, -1);
  return full.length > 0 && full.every((line) => line.length >= WRAP.shortest && line.length <= WRAP.longest);
}
