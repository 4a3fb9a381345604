import { groupOf } from '../values/group';
import type { FieldBox } from './field';
import { fieldOf } from './place';
import { type Cell, type Row, wordsBetween } from './rows';

/** A label and its value, each with its box; `confidence` says how sure the two belong together. */
export type KeyValue = {
  key: string;
  value: string;
  confidence: number;
  page: number | null;
  bbox: FieldBox | null;
  key_bbox: FieldBox | null;
  source: 'text' | 'xml' | 'ocr';
};

const LABEL = /^(\p{L}[^:]{0,40}?) ?:(?=\s|$)/u;
const SAME_CELL = 0.9;
const NEXT_CELL = 0.8;

/** "Label: value" in one cell, or a label with a colon and its value in the next cell; nothing else is taken for a pair. */
export function keyValues(rows: readonly Row[]): KeyValue[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const label = LABEL.exec(cell.text);
      const next = row.cells[index + 1];
      if (label !== null) {
        const key = groupOf(label, 1);
        const rest = cell.text.slice(label[0].length).trim();
        if (rest !== '') return [pair(row, cell, key, cell, cell.text.length - rest.length, SAME_CELL)];
        if (next !== undefined && !LABEL.test(next.text)) return [pair(row, cell, key, next, 0, NEXT_CELL)];
      }
      // the colon may stand with the value: "Number   : 17"
      const colon = /^: ?(?=\S)/.exec(next?.text ?? '');
      return next && colon ? [pair(row, cell, cell.text, next, colon[0].length, NEXT_CELL)] : [];
    }),
  );
}

function pair(row: Row, keyCell: Cell, key: string, cell: Cell, from: number, sure: number): KeyValue {
  const value = fieldOf(cell.text.slice(from).trim(), sure, wordsBetween(cell, from, cell.text.length), row.on);
  const label = fieldOf(key, 1, wordsBetween(keyCell, 0, key.length), row.on);
  return { key: key.trim(), ...value, key_bbox: label.bbox };
}
