import type { Box } from '../../pdf/words';
import { boxOf, type Cell, heightOf, overlap, partOf, type Row } from '../layout/rows';

export type ColumnKind =
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'net_amount'
  | 'gross_amount'
  | 'tax_rate'
  | 'article'
  | 'position'
  | 'other';

export type Column = Box & { kind: ColumnKind; text: string };

/** The head of a table of line items: `below` is the index of the first row under it. */
export type ItemHead = { columns: Column[]; below: number };

/** Folded words at the head of a column, the first that match win. */
const KINDS: readonly { kind: ColumnKind; words: RegExp }[] = [
  {
    kind: 'other',
    words:
      /rabatt|discount|remise|(?<![a-z])rem\b|korting|descuento|sconto|(?:vat|tax|tva|btw|ust|mwst|steuer)[ .-]*(?:amount|betrag|bedrag)|montant tva|service date|datum|(?<![a-z])dat[ae](?![a-z])|basis|vke|^(?:base )?tax$/,
  },
  { kind: 'gross_amount', words: /brutto|gross|(?:incl|inkl)[a-z.]*|ttc/ },
  {
    kind: 'position',
    words: /^(?:pos(?:ition)?\.?|#|lfd\.?.*|line|ligne|nr\.?|no\.?|n°|item no\.?|s\.?no\.?|sl\.?.*)$/,
  },
  {
    kind: 'tax_rate',
    words:
      /%|steuersatz|(?<![a-z])(?:ust|mwst|vat|tva|btw|iva|gst)\.?(?: ?(?:rate|satz|code))?\.?$|tax ?(?:rate|code)|taux|tipo iva|aliquota/,
  },
  {
    kind: 'quantity',
    words:
      /(?<![a-z])(?:qty|quantity|menge|anzahl|quantites?|qte|aantal|hoeveelheid|cantidad|cant|quantita|qta|hours|hrs|stunden|std|stk|units(?= |$)(?! price| cost| preis))/,
  },
  {
    kind: 'unit',
    words:
      /^(?:unite? (?:for|pour) .*|unit|einheit|meng\.?-? ?einheit|mengeneinheit|unite|eenheid|unidad|u\.?m\.?|uom|me)$/,
  },
  {
    kind: 'unit_price',
    words:
      /unit (?:price|cost)|unit price|price|einzel|stuckpreis|preis|(?<![a-z])prix|p\.? ?u\.?|prijs|precio|prezzo|(?<![a-z])rate(?![a-z])|tarief|e-preis|cost each/,
  },
  {
    kind: 'net_amount',
    words:
      /amount|betrag|gesamt|zeilen|wert|entgelt|(?<![a-z])total|montant|bedrag|totaal|importe|importo|totale|summe|ht$/,
  },
  {
    kind: 'article',
    words:
      /art(?:ikel|icle)?\.?[ -]*(?:nr|no|num|code)|sku|gtin|ean|code|refer|item (?:no|number|#)|product (?:no|code)/,
  },
  {
    kind: 'description',
    words:
      /descri|designation|bezeichnung|beschreib|artikel|article|produ[ck]t|item|omschrijving|leistung|service|title|details?|concepto|prestation|libelle|text|particulars|activity|position/,
  },
];
const HEAD_ROWS = 3;
const TURNED = 3; // a line that runs up the margin is as high as many // above or below the row that has most heads

const WITHOUT_TAX =
  /(?:ohne|excl[a-z.]*|exkl[a-z.]*|hors|zonder|without|before|net of) ?(?:vat|tva|tax(?:es?)?|btw|iva|ust|mwst|gst)\.?/;

export function kindOf(folded: string): ColumnKind {
  const head = folded
    .replace(/[\s:]+/g, ' ')
    .replace(WITHOUT_TAX, '')
    .trim();
  return KINDS.find(({ words }) => words.test(head))?.kind ?? 'other';
}

const OF_ITEMS: readonly ColumnKind[] = ['quantity', 'unit_price', 'description', 'article'];

/** The heads of tables of line items, in order. A head names what is counted, its price or its sum, and stands over one to three lines. */
export function itemHeads(rows: readonly Row[]): ItemHead[] {
  const heads: ItemHead[] = [];
  const taken = new Set<Row>();
  rows.forEach((row, index) => {
    if (row.cells.length < 3 || taken.has(row) || /\d[.,]\d\d(?!\d)/.test(row.text)) return;
    const lines = headLines(rows, index).filter((line) => !taken.has(line));
    const columns = asItemColumns(columnsOf(lines));
    const ofItems = OF_ITEMS.filter((kind) => columns.some((column) => column.kind === kind));
    const sums = columns.some(({ kind }) => kind === 'net_amount' || kind === 'gross_amount');
    const last = lines.at(-1);
    if (last === undefined || !sums || ofItems.length < 2) return;
    heads.push({ columns, below: last.index + 1 });
    for (const line of lines) taken.add(line);
  });
  return heads;
}

/** The rows around one that belong to the same head: close to it, without numbers, and under or over its cells. */
function headLines(rows: readonly Row[], index: number): Row[] {
  const row = rows[index];
  if (row === undefined) return [];
  const lines = [row];
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= HEAD_ROWS; at += step) {
      const [near, next] = [rows[at], step < 0 ? lines[0] : lines.at(-1)];
      if (near === undefined || next === undefined || near.on.page !== row.on.page) break;
      if (heightOf(near) > TURNED * heightOf(row)) continue;
      const gap = step < 0 ? near.bottom - next.top : next.bottom - near.top;
      if (gap > 0.9 * heightOf(row) || /\d/.test(near.text.replace(/#\d|19|%/g, '')) || near.text.length > 120) break;
      if (near.cells.some((cell) => cell.right - cell.left > 0.5 * (row.right - row.left))) break;
      if (step < 0) lines.unshift(near);
      else lines.push(near);
    }
  }
  return lines;
}

function columnsOf(lines: readonly Row[]): Column[] {
  const columns: { cells: Cell[] }[] = [];
  for (const cell of lines.flatMap(({ cells }) => cells).flatMap(splitHeads)) {
    const over = columns.find(({ cells }) => overlap(boxOf(cells), cell) > 0.5);
    if (over === undefined) columns.push({ cells: [cell] });
    else over.cells.push(cell);
  }
  return columns
    .map(({ cells }) => {
      const text = cells
        .map(({ folded }) => folded)
        .join(' ')
        .replace(/- (?=[a-z])/g, '');
      return { ...boxOf(cells), kind: kindOf(text), text };
    })
    .sort((a, b) => a.left - b.left);
}

const WITH_TAX = /(?:incl[a-z.]*|inkl[a-z.]*|ttc|brutto|gross).*/;

/** Of two columns of one kind the sum is the last one; a price at the end, beside another price, is the sum. */
function asItemColumns(columns: Column[]): Column[] {
  const last = columns.findLast(({ kind }) => kind === 'net_amount');
  const gross = columns.findLast(({ kind }) => kind === 'gross_amount');
  const prices = columns.filter(({ kind }) => kind === 'unit_price');
  return columns.map((column) => {
    if (column.kind === 'gross_amount' && column !== gross)
      return { ...column, kind: kindOf(column.text.replace(WITH_TAX, '')) };
    if (last === undefined && column === prices.at(-1) && prices.length > 1) return { ...column, kind: 'net_amount' };
    if (column.kind === 'net_amount' && column !== last) return { ...column, kind: 'other' };
    if (column.kind === 'unit_price' && column !== prices[0]) return { ...column, kind: 'other' };
    return column;
  });
}

/** Heads that stand so close that they were read as one cell, by what the words before and after each space are heads of. */
function splitHeads(cell: Cell): Cell[] {
  for (let at = 1; at < cell.words.length; at += 1) {
    const [left, right] = [partOf(cell, 0, at), partOf(cell, at, cell.words.length)];
    if (TWO_HEADS.has(`${kindOf(left.folded)} ${kindOf(right.folded)}`)) return [left, ...splitHeads(right)];
    if (left.folded.endsWith('%') && kindOf(right.folded) === 'net_amount') return [left, right];
  }
  return [cell];
}

// not those that are one head together, such as "unit price" or "VAT amount"
const TWO_HEADS: ReadonlySet<string> = new Set([
  'quantity description',
  'description quantity',
  'quantity unit_price',
  'tax_rate quantity',
  'tax_rate gross_amount',
  'unit_price tax_rate',
  'position article',
  'position description',
  'article description',
]);
