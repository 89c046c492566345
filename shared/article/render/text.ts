import type { Article } from '../article.ts';
import type { Block, Section } from '../block.ts';
import { headingLine } from './heading-line.ts';

/** Renders an article's body as plain text: headings and blocks with an empty line between. Headline and captions are fields of their own. */
export const renderText = (article: Article): string => sectionsText(article.sections);

/** The plain text of sections. */
export function sectionsText(sections: readonly Section[]): string {
  return sections
    .flatMap((section) => [headingLine(section) ?? '', ...section.blocks.map(blockText)])
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'figure':
      return '';
    case 'quote':
      return block.citation === undefined ? block.text : `${block.text}\n— ${block.citation}`;
    case 'code':
    case 'table':
      return block.caption === undefined ? block.text : `${block.caption}\n${block.text}`;
    default:
      return block.text;
  }
}
