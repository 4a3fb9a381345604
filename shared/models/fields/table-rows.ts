import type { FieldSpec } from '../../contract/extract-params';
import { nearestColumn } from '../layout/nearest-column';
import { type Cell, heightOf, type Row } from '../layout/rows';
import type { Box } from '../pdf/words';
import { type Finding, findingOf, type Json } from './finding';
import { labelsOf } from './label-words';
import { type Habits, valueAt } from './typed-value';

type Property = Pick<FieldSpec, 'name' | 'type' | 'description'>;
type Column = Box & { property: Property | undefined; sure: number };
type Head = { row: Row; columns: Column[] };

type RowObject = Finding<{ [name: string]: Json }>;

const SURE = 0.9; // of a value under the head of its column
const LEAST_SHARE = 0.5; // of the properties, that a head names and a row has
const ROW_GAP = 3.5; // heights of a row, from it to the next
const LONGER = 3; // characters more than the label, that a head of a column may have

/** An object for each row under the heads that name the properties, over all pages. */
export function objectRows(rows: readonly Row[], properties: readonly Property[], habits: Habits): RowObject[] {
  const least = Math.max(1, Math.ceil(LEAST_SHARE * properties.length));
  return headsOf(rows, properties, least).flatMap((head) => {
    const objects: RowObject[] = [];
    for (const row of rowsUnder(rows, head)) {
      const object = objectIn(row, head, properties, habits);
      const last = objects.at(-1);
      if (object === undefined) continue;
      if (object.citations.length >= least && !(last && isWrapped(object, properties))) objects.push(object);
      else if (last !== undefined) objects.splice(-1, 1, withWrapped(last, object));
    }
    return objects;
  });
}

/** A row that has texts only goes on in those of the row above it, where the properties are not all texts. */
const isWrapped = ({ value }: RowObject, properties: readonly Property[]): boolean =>
  properties.some(({ type }) => type !== 'string') &&
  properties.every(({ name, type }) => type === 'string' || value[name] === null);

function withWrapped(above: RowObject, { value, citations }: RowObject): RowObject {
  const texts = Object.entries(value).filter(([name, text]) => typeof text === 'string' && above.value[name] !== null);
  const joined = texts.map(([name, text]): [string, Json] => [name, `${above.value[name]} ${text}`]);
  if (joined.length === 0) return above;
  return {
    ...above,
    value: { ...above.value, ...Object.fromEntries(joined) },
    citations: [...above.citations, ...citations],
  };
}

/** The values under a head that names the field. */
export const columnValues = (rows: readonly Row[], field: Property, habits: Habits): Finding[] =>
  objectRows(rows, [field], habits).flatMap(({ value, ...found }) =>
    Object.values(value).map((one) => ({ value: one, ...found })),
  );

/** Rows of which so many cells each name a property, and not just one of them. */
function headsOf(rows: readonly Row[], properties: readonly Property[], least: number): Head[] {
  const labels = properties.map((property) => ({ property, labels: labelsOf(property) }));
  return rows.flatMap((row) => {
    if (row.cells.length < 2) return [];
    const columns = row.cells.map(({ left, bottom, right, top, folded }): Column => {
      const named = labels.flatMap(({ property, labels }) =>
        labels.flatMap(({ pattern, sure }) => (isWhole(folded, pattern) ? [{ property, sure }] : [])),
      );
      const [best] = named.sort((a, b) => b.sure - a.sure);
      return { left, bottom, right, top, property: best?.property, sure: best?.sure ?? 0 };
    });
    const known = new Set(columns.flatMap(({ property }) => property ?? []));
    return known.size >= least && !/\d/.test(row.text) ? [{ row, columns }] : [];
  });
}

/** Whether a cell says the label and little else. */
function isWhole(folded: string, pattern: RegExp): boolean {
  const [match] = folded.matchAll(pattern);
  return match !== undefined && folded.replace(/[^\p{L}\d]/gu, '').length <= match[0].length + LONGER;
}

const SUM = /^(?:grand |sub ?-?)?(?:total|totals|sum|summe|totaal|totale|gesamt)/;

/** The rows below a head that stand close, to the sums or to where they hold nothing of a table. */
function rowsUnder(rows: readonly Row[], { row: head }: Head): Row[] {
  const under: Row[] = [];
  for (let index = head.index + 1; index < rows.length; index += 1) {
    const [row, above] = [rows[index], under.at(-1) ?? head];
    if (row === undefined || row.on.page !== head.on.page || SUM.test(row.folded)) break;
    if (above.bottom - row.top > ROW_GAP * heightOf(head)) break;
    under.push(row);
  }
  return under;
}

function objectIn(row: Row, { columns }: Head, properties: readonly Property[], habits: Habits): RowObject | undefined {
  const cells = row.cells.flatMap((cell) => {
    const column = nearestColumn(cell, columns);
    return column === undefined ? [] : [{ cell, column }];
  });
  const value: { [name: string]: Json } = {};
  const found: Finding[] = [];
  for (const property of properties) {
    const [own, ...others] = cells.filter(({ column }) => column.property === property);
    const one = own && others.length === 0 && readCell(own.cell, property, habits, row, SURE * own.column.sure);
    value[property.name] = one ? one.value : null;
    if (one) found.push(one);
  }
  if (found.length === 0) return undefined;
  const confidence = Math.min(...found.map((one) => one.confidence));
  return { value, confidence, citations: found.flatMap(({ citations }) => citations) };
}

/** What a cell says, when that is a value of the property's type. */
function readCell(cell: Cell, property: Property, habits: Habits, row: Row, sure: number): Finding | undefined {
  if (property.type === 'string') return findingOf(cell.text, sure, cell.words, row.on);
  const found = valueAt(cell.text, property, habits);
  return found && findingOf(found.value, sure, cell.words, row.on);
}
