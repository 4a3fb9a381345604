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
  const within = [first];
  for (let next = at + 1; next < lines.length && within.length < MOST_ROWS; next += 1) {
    const line = lines[next];
    if (line === undefined || line.page !== first.page || breaks(line)) break;
    within.push(line);
  }
  const table = tableAt(within, 0, () => false);
  const columns = table?.rows[0]?.length ?? 0;
  if (table === undefined || columns < 2 || table.rows.length + columns < 5) return undefined;
  const { headers, rows } = withoutHead(table.rows);
  const cells = table.rows.flat();
  const empty = cells.filter((text) => text === '').length / cells.length;
  const taken = within.slice(0, table.length);
  const span = spanOf(taken);
  const confidence = Math.round(100 * span.confidence * (SURE - EMPTY * empty)) / 100;
  const bbox = around(taken.map((line) => line.bbox));
  return { block: { kind: 'table', ...span, bbox, confidence, headers, rows }, length: table.length };
}
