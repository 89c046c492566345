import type { Element } from 'domhandler';

/** Most rows that one cell covers: a larger number is a mistake, and each costs a place. */
const MAX_ROWS = 1000;

/**
 * Lays rows of cells out in columns: what a cell of several columns or rows covers beyond its own place is null there.
 * No row becomes wider than the one of most cells. https://html.spec.whatwg.org/multipage/tables.html#forming-a-table
 */
export function tableGrid(rows: readonly (readonly Element[])[]): (Element | null)[][] {
  const widest = Math.max(0, ...rows.map((cells) => cells.length));
  /** Of each column, how many of the next rows a cell above reaches into. */
  const covered = new Uint16Array(widest);
  return rows.map((cells) => {
    const row: (Element | null)[] = [];
    const skipCovered = (): void => {
      for (let at = row.length; (covered[at] ?? 0) > 0; at = row.length) {
        covered[at] = (covered[at] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const [index, cell] of cells.entries()) {
      skipCovered();
      const room = widest - row.length - (cells.length - index - 1);
      const width = Math.max(1, Math.min(spanOf(cell, 'colspan'), room));
      const height = Math.min(spanOf(cell, 'rowspan'), MAX_ROWS);
      for (let column = 0; column < width; column++) {
        covered[row.length] = height - 1;
        row.push(column === 0 ? cell : null);
      }
    }
    skipCovered();
    return row;
  });
}

function spanOf({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribs[name] ?? '', 10);
  return span > 0 ? span : 1;
}
