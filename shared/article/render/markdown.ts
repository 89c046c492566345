import type { Article, Image } from '../article.ts';
import type { Block, ListItem, RichText, Section } from '../block.ts';
import { headingLine } from './heading-line.ts';
import { escapeMarkdown, escapeStart, MARKDOWN_WRITER, markdownAddress } from './markdown-writer.ts';
import { writeMarked } from './marked-text.ts';

const LINE_END = /\n/g;
const BACKTICKS = /`+/g;
const HTTP = /^https?:\/\//i;

/** Renders an article as CommonMark with pipe tables; what would read as markup in its words is escaped. */
export function renderMarkdown(article: Article): string {
  const headline = article.headline === undefined ? [] : [`# ${escapeMarkdown(article.headline)}`];
  const body = article.sections.flatMap((section) => sectionMarkdown(section, article.image));
  return `${[...headline, ...body].filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionMarkdown(section: Section, images: readonly Image[]): string[] {
  const line = headingLine(section);
  const heading = line === null ? [] : [`${'#'.repeat(Math.max(2, section.level))} ${escapeMarkdown(line)}`];
  return [...heading, ...section.blocks.map((block) => blockMarkdown(block, images))];
}

function blockMarkdown(block: Block, images: readonly Image[]): string {
  switch (block.type) {
    case 'paragraph':
      return escapeStart(marked(block)).replace(LINE_END, '  \n');
    case 'list':
      return listMarkdown(block.items, block.ordered, '');
    case 'quote':
      return quoteMarkdown(block, block.citation);
    case 'code':
      return codeMarkdown(block);
    case 'table':
      return tableMarkdown(block);
    case 'figure':
      return figureMarkdown(block, images);
    case 'embed':
      return [
        block.text === '' ? '' : quoteMarkdown(block, undefined),
        HTTP.test(block.url) ? `<${markdownAddress(block.url)}>` : '',
      ]
        .filter((part) => part !== '')
        .join('\n\n');
  }
}

const marked = (words: RichText): string => writeMarked(words, MARKDOWN_WRITER);

function listMarkdown(items: readonly ListItem[], ordered: boolean, indent: string): string {
  return items
    .map((item, index) => {
      const bullet = ordered ? `${index + 1}. ` : '- ';
      const inner = indent + ' '.repeat(bullet.length);
      const words = escapeStart(marked(item)).replace(LINE_END, `\n${inner}`);
      const nested =
        item.items === undefined ? '' : `\n${listMarkdown(item.items, item.ordered ?? false, inner)}`;
      return `${indent}${bullet}${words}${nested}`;
    })
    .join('\n');
}

function quoteMarkdown(words: RichText, citation: string | undefined): string {
  const source = citation === undefined ? '' : `\n\n— ${escapeMarkdown(citation)}`;
  return `> ${`${escapeStart(marked(words))}${source}`.replace(LINE_END, '\n> ')}`;
}

/** The fence is longer than any run of backticks in the code. */
function codeMarkdown({ text, language, caption }: Extract<Block, { type: 'code' }>): string {
  const longest = (text.match(BACKTICKS) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const code = `${fence}${language ?? ''}\n${text}\n${fence}`;
  return caption === undefined ? code : `${escapeMarkdown(caption)}\n\n${code}`;
}

function tableMarkdown({ caption, header, rows }: Extract<Block, { type: 'table' }>): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell).replace(LINE_END, ' ')).join(' | ')} |`;
  // GitHub's tables fill short rows themselves; only the header must be as wide as the rule under it.
  const head = [...header, ...Array.from({ length: width - header.length }, () => '')];
  const rule = `|${' --- |'.repeat(width)}`;
  const table = [line(head), rule, ...rows.map(line)].join('\n');
  return caption === undefined ? table : `${escapeMarkdown(caption)}\n\n${table}`;
}

function figureMarkdown(block: Extract<Block, { type: 'figure' }>, images: readonly Image[]): string {
  const shown = block.images.flatMap((position) => {
    const image = images[position];
    const url = image?.contentUrl;
    return url === undefined || !HTTP.test(url)
      ? []
      : [`![${escapeMarkdown(image?.alternateName ?? '').replace(LINE_END, ' ')}](${markdownAddress(url)})`];
  });
  return [...shown, escapeStart(marked(block))].filter((part) => part !== '').join('\n\n');
}
