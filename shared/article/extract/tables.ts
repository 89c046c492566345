import { type Element, isTag, isText } from 'domhandler';
import { existsOne } from 'domutils';
import { query } from '../../page/query.ts';
import type { Block } from '../block.ts';
import { HEADINGS, UNSEEN } from '../strip/elements.ts';
import { inlineText, isKept, type ReadingContext } from './inline-text.ts';
import { tableGrid } from './table-grid.ts';

/** A cell with more text holds an article, not a value, in characters. */
const MAX_CELL = 1200;
const LAYOUT_ROLES = new Set(['presentation', 'none']);
const LAYOUT = new Set([
  ...HEADINGS.keys(),
  'table',
  'figure',
  'iframe',
  'article',
  'section',
  'pre',
  'blockquote',
]);

type Table = Extract<Block, { type: 'table' }>;

/** Reads a table of values; null where it only lays out a page, has one cell in each row, or nothing of it is kept. */
export function readTable(element: Element, context: ReadingContext): Table | null {
  if (
    LAYOUT_ROLES.has(element.attribs['role'] ?? '') ||
    existsOne(({ name }) => LAYOUT.has(name), element.children) ||
    holdsLooseText(element)
  )
    return null;
  const rows = tableGrid(rowsOf(element, context)).map((cells) =>
    cells.map((cell): Cell => {
      if (cell === null) return COVERED;
      const { text, marks } = inlineText(cell, context);
      const isBold = marks.some(({ type, start, end }) => type === 'strong' && end - start === text.length);
      return { text, isHead: cell.name === 'th' || isInHead(cell), isBold };
    }),
  );
  const filled = rows.filter((row) => row.some((cell) => cell.text !== ''));
  const first = filled[0];
  if (first === undefined || filled.every((row) => row.filter((cell) => cell !== COVERED).length < 2))
    return null;
  if (filled.some((row) => row.some((cell) => cell.text.length > MAX_CELL))) return null;
  const hasHeader = filled.length > 1 && isHeader(first, filled.slice(1));
  const header = hasHeader ? first.map((cell) => cell.text) : [];
  const body = (hasHeader ? filled.slice(1) : filled).map((row) => row.map((cell) => cell.text));
  const caption = captionOf(element, context);
  const text = [...(hasHeader ? [header] : []), ...body].map((row) => row.join('\t')).join('\n');
  return { type: 'table', text, marks: [], header, rows: body, ...(caption === '' ? {} : { caption }) };
}

interface Cell {
  readonly text: string;
  readonly isHead: boolean;
  readonly isBold: boolean;
}

/** Where a cell of several columns or rows reaches. */
const COVERED: Cell = { text: '', isHead: false, isBold: false };

const isInHead = ({ parent }: Element): boolean =>
  parent?.parent !== null &&
  parent?.parent !== undefined &&
  isTag(parent.parent) &&
  parent.parent.name === 'thead';

/** Whether a row heads the others: by its elements, the corner over row headers left empty, or by its bold letters, alone in that. */
function isHeader(row: readonly Cell[], others: readonly (readonly Cell[])[]): boolean {
  const all = (cells: readonly Cell[], trait: 'isHead' | 'isBold'): boolean =>
    cells.every((cell) => cell[trait] || cell.text === '') && cells.some((cell) => cell[trait]);
  return all(row, 'isHead') || (all(row, 'isBold') && !others.some((other) => all(other, 'isBold')));
}

/** Elements that need no cell around them. */
const CELLS = new Set(['td', 'th', 'caption', 'colgroup', 'col', ...UNSEEN]);
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/** In broken markup text stands between rows and cells; no cell holds it. */
function holdsLooseText(element: Element): boolean {
  return element.children.some((child) => {
    if (isText(child)) return child.data.trim() !== '';
    if (!isTag(child) || CELLS.has(child.name)) return false;
    return !(SECTIONS.has(child.name) || child.name === 'tr') || holdsLooseText(child);
  });
}

function rowsOf(table: Element, context: ReadingContext): Element[][] {
  const kept = (parent: Element, selector: string): Element[] =>
    query(parent)
      .children<Element>(selector)
      .get()
      .filter((child) => isKept(child, context));
  return kept(table, 'tr, thead, tbody, tfoot').flatMap((child) =>
    child.name === 'tr' ? [kept(child, 'td, th')] : rowsOf(child, context),
  );
}

function captionOf(table: Element, context: ReadingContext): string {
  const captions = query(table).children<Element>('caption').get();
  const caption = captions.find((one) => isKept(one, context));
  return caption === undefined ? '' : inlineText(caption, context).text;
}
