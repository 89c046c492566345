import { type Element, isTag, isText } from 'domhandler';
import type { Block } from '../block.ts';
import { readCode } from './code.ts';
import { inlineText, isKept, type ReadingContext } from './inline-text.ts';
import { isLayoutQuote, readQuote, withoutDash } from './quotes.ts';
import { readTable } from './tables.ts';

type CaptionedBlock = Extract<Block, { type: 'quote' | 'table' | 'code' }>;

/**
 * Reads a `figure` that holds one table, listing or quotation and its caption: what the table or listing is called, or
 * whose words they are. Null where it holds anything else.
 */
export function readCaptioned(figure: Element, context: ReadingContext): CaptionedBlock | null {
  if (figure.children.some((child) => isText(child) && child.data.trim() !== '')) return null;
  const kept = figure.children.filter(isTag).filter((child) => isKept(child, context));
  const captions = kept.filter((child) => context.placeOf(child).in === 'caption');
  const [shown, ...others] = kept.filter((child) => !captions.includes(child));
  if (shown === undefined || others.length > 0 || captions.length === 0) return null;
  const caption = captions.map((one) => inlineText(one, context).text).join(' ');
  return caption === '' ? null : readShown(shown, caption, context);
}

function readShown(shown: Element, caption: string, context: ReadingContext): CaptionedBlock | null {
  if (shown.name === 'table') {
    const table = readTable(shown, context);
    return table === null ? null : { ...table, caption: joined(table.caption, caption) };
  }
  if (shown.name === 'pre') {
    const code = readCode(shown);
    return code === null ? null : { ...code, caption };
  }
  if (shown.name !== 'blockquote' || isLayoutQuote(shown)) return null;
  const quote = readQuote(shown, context);
  return quote === null ? null : { ...quote, citation: joined(quote.citation, withoutDash(caption)) };
}

const joined = (own: string | undefined, caption: string): string =>
  own === undefined ? caption : `${own} ${caption}`;
