import type { FieldBox } from './field';
import { fieldOf } from './place';
import { type Cell, heightOf, type Row, type Sheet } from './rows';

/** A table by how its cells stand under one another. `headers` is its first row where that looks like one, otherwise null. */
export type FoundTable = {
  page: number | null;
  bbox: FieldBox | null;
  headers: string[] | null;
  /** The texts of each row, one for each column, "" for none. */
  rows: string[][];
  /** Of each of `rows`. */
  row_bboxes: (FieldBox | null)[];
  confidence: number;
};

type Column = { left: number; right: number };

const LEAST_ROWS = 3;
const ROW_GAP = 2.2; // heights of a row between it and the next
const SURE = 0.7; // no rule or border is looked at

/** Rows of two cells or more whose cells stand each in a column of its own, within a page. */
export function tables(rows: readonly Row[]): FoundTable[] {
  const found: FoundTable[] = [];
  let next = 0; // row behind the last table
  for (const [at, { on }] of rows.entries()) {
    if (at < next) continue;
    const { run, columns } = runFrom(rows, at);
    if (run.length < LEAST_ROWS || columns.length < 2) continue;
    found.push(asTable(run, columns, on));
    next = at + run.length;
  }
  return found;
}

/** A run ends where a row stands further down, or a cell over two columns or beside another in one. */
function runFrom(rows: readonly Row[], at: number): { run: Row[]; columns: Column[] } {
  const run: Row[] = [];
  let columns: Column[] = [];
  for (let index = at; index < rows.length; index += 1) {
    const [row, above] = [rows[index], run.at(-1)];
    if (row === undefined || row.cells.length < 2) break;
    if (above && (row.on.page !== above.on.page || above.bottom - row.top > ROW_GAP * heightOf(above))) break;
    const wider = withRow(columns, row);
    if (wider === undefined) break;
    columns = wider;
    run.push(row);
  }
  return { run, columns };
}

/** The columns with a row's cells in them; undefined when they do not fit. */
function withRow(columns: readonly Column[], { cells }: Row): Column[] | undefined {
  const wider = columns.map((column) => ({ ...column }));
  const used = new Set<Column>();
  for (const cell of cells) {
    const over = wider.filter((column) => isIn(cell, column));
    const [own = { left: cell.left, right: cell.right }] = over;
    if (over.length > 1 || used.has(own)) return undefined;
    if (over.length === 0) wider.push(own);
    used.add(own);
    own.left = Math.min(own.left, cell.left);
    own.right = Math.max(own.right, cell.right);
  }
  return wider.sort((a, b) => a.left - b.left);
}

const isIn = (cell: Cell, { left, right }: Column): boolean => cell.left < right && cell.right > left;

function asTable(run: readonly Row[], columns: readonly Column[], on: Sheet): FoundTable {
  const grid = run.map(({ cells }) => columns.map((column) => cells.filter((cell) => isIn(cell, column))));
  const texts = grid.map((row) => row.map((cells) => cells.map(({ text }) => text).join(' ')));
  const boxes = run.map((row) => fieldOf('', SURE, row.words, row.on).bbox);
  const words = run.flatMap((row) => row.words);
  const { page, bbox, confidence } = fieldOf('', SURE, words, on);
  const { headers, rows } = withoutHead(texts);
  return {
    page,
    bbox,
    headers,
    rows,
    row_bboxes: headers === null ? boxes : boxes.slice(1),
    confidence,
  };
}

/** The first of a table's rows as its headers, where each cell of it has words and no digits. */
export function withoutHead(texts: string[][]): { headers: string[] | null; rows: string[][] } {
  const [head, ...rows] = texts;
  return head?.every((text) => text !== '' && !/\d/.test(text))
    ? { headers: head, rows }
    : { headers: null, rows: texts };
}
