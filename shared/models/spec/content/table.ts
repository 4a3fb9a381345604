import type { Cell, ContentLine } from './page-lines';

/** Consecutive lines set in columns: how many, and the text of each cell by row and column. */
export type Table = { length: number; rows: string[][] };

/** `gap` in points: from the row above on the same page. */
type Row = { cells: Cell[]; gap: number };

type Column = { left: number; right: number; rows: Set<number> };

const ALIGNED = 5; // points between the edges of one column's cells
const LEAST_ROWS = 2;
const APART = 1.6; // of the widest gap between rows so far: what stands further down is no row
const LINE = 6; // points that a first row may stand further off than its own height
const CLOSER = 0.75; // of the usual gap between rows: a line that goes on within the row above

/**
 * The table that begins at `lines[at]`, or undefined. Its lines have two cells or more, or one under a column that is
 * not the first, and share columns. `first` stands for the cells of the first line where these begin after a number.
 */
export function tableAt(
  lines: readonly ContentLine[],
  at: number,
  breaks: (line: ContentLine) => boolean,
  first?: Cell[],
): Table | undefined {
  const rows: Row[] = lines.slice(at, at + 1).map(({ cells }) => ({ cells: first ?? cells, gap: 0 }));
  let widest = 0; // gap between two rows, in points
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    const above = lines[next - 1];
    if (line === undefined || above === undefined || breaks(line) || !fits(line.cells, rows)) break;
    const gap = above.page === line.page ? above.bottom - line.bottom : 0;
    if (gap > APART * (widest || line.top - line.bottom + LINE)) break;
    widest = Math.max(widest, gap);
    rows.push({ cells: line.cells, gap });
  }
  const wide = rows.filter(({ cells }) => cells.length > 1).length;
  if (rows.length < LEAST_ROWS || wide < LEAST_ROWS) return undefined;
  return { length: rows.length, rows: mergeWrapped(grid(rows)) };
}

/** A row shares an edge beyond the first column with one of the rows above it. */
function fits(cells: Cell[], rows: Row[]): boolean {
  const known = rows.slice(-6).flatMap((row) => row.cells.slice(1));
  const candidates = cells.length > 1 ? cells.slice(1) : cells;
  const aligned = candidates.some((cell) => known.some((other) => sameEdge(cell, other)));
  // rows of two columns with nothing aligned but the first: a ragged second column
  const asWide =
    cells.length > 1 && rows.some((row) => row.cells.length === cells.length && sameEdge(row.cells[0], cells[0]));
  return aligned || asWide;
}

const sameEdge = (a: Cell | undefined, b: Cell | undefined) =>
  a !== undefined &&
  b !== undefined &&
  (Math.abs(a.left - b.left) <= ALIGNED || Math.abs(a.right - b.right) <= ALIGNED);

/** The rows with a text for each column, "" for none. */
function grid(rows: Row[]): { texts: string[]; gap: number }[] {
  const columns = columnsOf(rows);
  return rows.map(({ cells, gap }) => {
    const texts = columns.map(() => '');
    for (const cell of cells) {
      const column = columns.findIndex(
        ({ left, right }) => cell.left <= right && cell.right >= left && holds(columns, cell, left),
      );
      const at = Math.max(column, 0);
      texts[at] = [texts[at], cell.text].filter(Boolean).join(' ');
    }
    return { texts, gap };
  });
}

/** Of the columns a cell reaches over, the one nearest to where it begins holds it. */
const holds = (columns: Column[], cell: Cell, left: number) =>
  Math.abs(left - cell.left) === Math.min(...columns.map((column) => Math.abs(column.left - cell.left)));

/** Cells with one left edge are a column; so are two such that overlap and never stand in one row (centred, flush right). */
function columnsOf(rows: Row[]): Column[] {
  const columns: Column[] = [];
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const column = columns.find(({ left }) => Math.abs(left - cell.left) <= ALIGNED);
      if (column === undefined) columns.push({ left: cell.left, right: cell.right, rows: new Set([index]) });
      else {
        column.right = Math.max(column.right, cell.right);
        column.rows.add(index);
      }
    }
  });
  const merged: Column[] = [];
  for (const column of columns.sort((a, b) => a.left - b.left)) {
    const previous = merged.at(-1);
    const apart =
      previous === undefined || column.left >= previous.right || [...column.rows].some((row) => previous.rows.has(row));
    if (apart) {
      merged.push(column);
      continue;
    }
    previous.right = Math.max(previous.right, column.right);
    for (const row of column.rows) previous.rows.add(row);
  }
  return merged;
}

/** A line without a first cell that stands closer than rows do goes on in the cells above it. */
function mergeWrapped(rows: { texts: string[]; gap: number }[]): string[][] {
  const rowGap = Math.max(0, ...rows.filter(({ texts }) => texts[0] !== '').map(({ gap }) => gap));
  const merged: string[][] = [];
  for (const { texts, gap } of rows) {
    const above = merged.at(-1);
    const wraps = above !== undefined && texts[0] === '' && gap > 0 && gap < CLOSER * rowGap;
    if (!wraps) merged.push(texts);
    else merged[merged.length - 1] = above.map((text, column) => [text, texts[column]].filter(Boolean).join(' '));
  }
  return merged;
}
