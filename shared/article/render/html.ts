import type { Article, Image } from '../article.ts';
import type { Block, ListItem, RichText, Section } from '../block.ts';
import { headingLine } from './heading-line.ts';
import { escapeHtml, HTML_WRITER, htmlAddress } from './html-writer.ts';
import { writeMarked } from './marked-text.ts';

/** Renders an article as HTML that holds nothing but its own words, structure, and http(s) addresses: every text is escaped. */
export function renderHtml(article: Article): string {
  const headline = article.headline === undefined ? '' : `<h1>${escapeHtml(article.headline)}</h1>\n`;
  const language = article.inLanguage === undefined ? '' : ` lang="${escapeHtml(article.inLanguage)}"`;
  const body = article.sections.map((section) => sectionHtml(section, article.image)).join('');
  return `<article${language}>\n${headline}${body}</article>\n`;
}

function sectionHtml(section: Section, images: readonly Image[]): string {
  const line = headingLine(section);
  // The headline alone is the h1.
  const level = Math.max(2, section.level);
  const heading = line === null ? '' : `<h${level}>${escapeHtml(line)}</h${level}>\n`;
  return heading + section.blocks.map((block) => `${blockHtml(block, images)}\n`).join('');
}

function blockHtml(block: Block, images: readonly Image[]): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${marked(block)}</p>`;
    case 'list':
      return listHtml(block.items, block.ordered);
    case 'quote':
      return `<blockquote><p>${marked(block)}</p>${block.citation === undefined ? '' : `<footer>${escapeHtml(block.citation)}</footer>`}</blockquote>`;
    case 'code':
      return codeHtml(block);
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block, images);
    case 'embed':
      return embedHtml(block);
  }
}

const marked = (words: RichText): string => writeMarked(words, HTML_WRITER);

function listHtml(items: readonly ListItem[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  const inner = items.map((item) => {
    const nested = item.items === undefined ? '' : listHtml(item.items, item.ordered ?? false);
    return `<li>${marked(item)}${nested}</li>`;
  });
  return `<${tag}>${inner.join('')}</${tag}>`;
}

function codeHtml({ text, language, caption }: Extract<Block, { type: 'code' }>): string {
  const named = language === undefined ? '' : ` class="language-${escapeHtml(language)}"`;
  const code = `<pre><code${named}>${escapeHtml(text)}</code></pre>`;
  return caption === undefined
    ? code
    : `<figure><figcaption>${escapeHtml(caption)}</figcaption>${code}</figure>`;
}

function tableHtml({ caption, header, rows }: Extract<Block, { type: 'table' }>): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${HTML_WRITER.text(cell)}</${tag}>`).join('')}</tr>`;
  const named = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  const head = header.length === 0 ? '' : `<thead>${row(header, 'th')}</thead>`;
  return `<table>${named}${head}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function figureHtml(block: Extract<Block, { type: 'figure' }>, images: readonly Image[]): string {
  const shown = block.images.map((position) => {
    const image = images[position];
    const src = image?.contentUrl === undefined ? null : htmlAddress(image.contentUrl);
    return src === null ? '' : `<img src="${src}" alt="${escapeHtml(image?.alternateName ?? '')}">`;
  });
  const caption = block.text === '' ? '' : `<figcaption>${marked(block)}</figcaption>`;
  return `<figure>${shown.join('')}${caption}</figure>`;
}

function embedHtml(block: Extract<Block, { type: 'embed' }>): string {
  const href = htmlAddress(block.url);
  const words = block.text === '' ? '' : `<blockquote><p>${marked(block)}</p></blockquote>`;
  return href === null ? words : `${words}<p><a href="${href}">${escapeHtml(block.url)}</a></p>`;
}
