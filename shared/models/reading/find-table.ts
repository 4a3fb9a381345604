import { withoutHead } from '../layout/tables';
import { tableAt } from '../spec/content/table';
import { around, type Block, spanOf } from './block';
import type { TextLine } from './text-lines';

type TableBlock = Extract<Block, { kind: 'table' }>;

const MOST_ROWS = 200; // of a page
const SURE = 0.9; // no rule or border is looked at
const EMPTY = 0.4; // what a table of empty cells would be less sure

/** A table that begins at `lines[at]`, within a page, and how many lines it takes; undefined where there is none. `breaks` says which lines are of no table. */
export function findTable(
  lines: readonly TextLine[],
  at: number,
  breaks: (line: TextLine) => boolean,
): { block: TableBlock; length: number } | undefined {
  const first = lines[at];
  if (first === undefined || first.cells.length < 2) return undefined;
  const following = lines.slice(at + 1, at + MOST_ROWS);
  const end = following.findIndex((line) => line.page !== first.page || breaks(line));
  const within = [first, ...following.slice(0, end < 0 ? MOST_ROWS : end)];
  const table = tableAt(within, 0, () => false);
  if (table === undefined) return undefined;
  const cells = table.rows.flat();
  const columns = cells.length / table.rows.length;
  if (columns < 2 || table.rows.length + columns < 5) return undefined;
  const { headers, rows } = withoutHead(table.rows);
  const empty = cells.filter((text) => text === '').length / cells.length;
  const taken = within.slice(0, table.length);
  const span = spanOf(taken);
  const confidence = Math.round(100 * span.confidence * (SURE - EMPTY * empty)) / 100;
  const bbox = around(taken.map((line) => line.bbox));
  return { block: { kind: 'table', ...span, bbox, confidence, headers, rows }, length: table.length };
}
