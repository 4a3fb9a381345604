import { type BlockLine, blockFrom, cellUnder } from '../../../layout/blocks';
import { fieldOf } from '../../../layout/place';
import { type Cell, type Row, wordsBetween } from '../../../layout/rows';
import { fold } from '../../../values/fold';
import { type Address, addressOf } from './addresses';

export const VENDOR =
  /^(?:verkaufer(?:in)?|lieferant|rechnungs(?:steller|ersteller|aussteller)|absender|seller|vendor|supplier|sold by|from|bill from|issued by|service provider|fournisseur|vendeur|emetteur|leverancier|verkoper|proveedor|emisor|fornitore|cedente(?: prestatore)?|prestataire|vendedor)(?:\/[a-z]+)?(?= *:| *$)/;
export const BUYER =
  /^(?:kaufer(?:in)?|kunde|auftraggeber|rechnungs(?:empfanger|adresse|anschrift)|leistungsempfanger|buyer|customer|client|bill(?:ed)? to(?: address)?|billing address|invoice(?:d)? to|invoice address|sold to|acheteur|destinataire|facture a|adresse de facturation|adresse (?:du )?client|factuuradres|klant|koper|cliente|comprador|cessionario|destinatario|facturer a)(?:\/[a-z]+)?(?= *:| *$)/;

/** Whether a cell is the label of one of the two. */
export const isPartyLabel = ({ folded }: Cell): boolean => VENDOR.test(folded) || BUYER.test(folded);

const NAME = /^(?:firmen)?(?:name|nom|naam|nombre|company|firma)(?: *:?$| *: )/;
const ADDRESS = /^(?:anschrift|address|adresse|adres|direccion|indirizzo)(?: *:?$| *: )/;
const SECTION_ROWS = 9;

/** The block that a label heads, or the fields under it that have labels of their own. */
export function labelled(rows: readonly Row[], label: RegExp): Address | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      const match = label.exec(cell.folded);
      if (match === null) continue;
      const found = namedFields(rows, row) ?? blockOf(rows, { cell, row }, match[0].length);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** "Name: ..." and "Address: ..." in the rows after a label, the values in a column of their own. */
function namedFields(rows: readonly Row[], label: Row): Address | undefined {
  const section = rows.slice(label.index + 1, label.index + 1 + SECTION_ROWS);
  const end = section.findIndex((row) => row.cells.some(isPartyLabel));
  const own = (end < 0 ? section : section.slice(0, end)).filter(({ on }) => on.page === label.on.page);
  const valueAt = (pattern: RegExp): BlockLine | undefined => {
    const row = own.find(({ cells: [first] }) => first !== undefined && pattern.test(first.folded));
    const cell = row?.cells[1];
    return row === undefined || cell === undefined ? undefined : { cell, row };
  };
  const [name, address] = [valueAt(NAME), valueAt(ADDRESS)];
  if (name === undefined) return undefined;
  const block = address === undefined ? [] : blockFrom(rows, address, 1.6);
  const next = block.findIndex(({ row }, index) => index > 0 && row.cells[0]?.text.includes(':'));
  const lines = next < 0 ? block : block.slice(0, next);
  return addressOf([name, ...lines], 0.92);
}

function blockOf(rows: readonly Row[], label: BlockLine, end: number): Address | undefined {
  const after = label.cell.text.slice(end).replace(/^[ :]+/, '');
  if (after !== '') {
    const name = fieldOf(
      after.replace(/[,;: ]+$/, ''),
      0.85,
      wordsBetween(label.cell, label.cell.text.length - after.length, label.cell.text.length),
      label.row.on,
    );
    const under = cellUnder(rows, label, 1.6);
    const first = { cell: { ...label.cell, text: after, folded: fold(after) }, row: label.row };
    const address = under && addressOf([first, ...blockFrom(rows, under, 1.6)].slice(0, 8), 0.8)?.address;
    return { name, address: address ?? null };
  }
  const next = label.row.cells[label.row.cells.indexOf(label.cell) + 1];
  const under = cellUnder(rows, label, 3);
  if (under !== undefined && !isLabel(under)) return addressOf(untilLabel(blockFrom(rows, under, 2.8)), 0.88);
  if (next === undefined || isLabel({ cell: next, row: label.row })) return undefined;
  return addressOf(untilLabel(blockFrom(rows, { cell: next, row: label.row }, 1.8)), 0.85);
}

const isLabel = ({ cell }: BlockLine) => isPartyLabel(cell);

function untilLabel(block: BlockLine[]): BlockLine[] {
  const end = block.findIndex(isLabel);
  return end < 0 ? block : block.slice(0, end);
}
