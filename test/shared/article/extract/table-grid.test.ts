import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../../../shared/article/extract/table-grid.ts';
import { parsedPage } from '../../page/pages.ts';

function rowsOf(html: string): Element[][] {
  const $ = load(parsedPage(`<body><table>${html}</table></body>`).document);
  return $('tr')
    .get()
    .map((row) => $(row).children<Element>('td').get());
}
const gridOf = (html: string): string[] =>
  tableGrid(rowsOf(html)).map((row) => row.map((cell) => (cell === null ? '-' : load(cell).text())).join(''));

describe('tableGrid', () => {
  it('leaves the places empty that a cell of several columns or rows covers', () => {
    const html =
      '<tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr><tr><td rowspan=2>e<td>f<td>g</tr><tr><td>h<td>i</tr>';
    expect(gridOf(html)).toEqual(['ab-', '-cd', 'efg', '-hi']);
  });

  it('makes no row wider than the one of most cells, whatever a cell claims', () => {
    expect(gridOf('<tr><td colspan=900>a</tr><tr><td>b<td>c</tr>')).toEqual(['a-', 'bc']);
    expect(gridOf('<tr><td colspan=-1>a<td colspan=x>b</tr>')).toEqual(['ab']);
  });

  it('gives each cell one place, in its own row and in order', () => {
    const span = fc.integer({ min: -1, max: 5 });
    const cell = fc.tuple(span, span).map(([wide, high]) => `<td colspan="${wide}" rowspan="${high}">x`);
    const row = fc.array(cell, { maxLength: 5 }).map((cells) => `<tr>${cells.join('')}</tr>`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (html) => {
        const rows = rowsOf(html.join(''));
        expect(tableGrid(rows).map((places) => places.filter((cell) => cell !== null))).toEqual(rows);
      }),
    );
  });
});
