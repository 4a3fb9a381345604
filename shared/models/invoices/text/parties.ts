import type { Field, Party } from '../invoice';
import { type BlockLine, blockFrom, cellUnder } from '../layout/blocks';
import { fieldOf } from '../layout/place';
import { type Row, wordsBetween } from '../layout/rows';
import { type Address, addressOf, hasPostcode, LEGAL_FORM } from './addresses';
import { type TaxId, taxIds } from './tax-id';

const VENDOR =
  /^(?:verkaufer(?:in)?|lieferant|rechnungs(?:steller|ersteller|aussteller)|absender|seller|vendor|supplier|sold by|from|bill from|issued by|service provider|fournisseur|vendeur|emetteur|leverancier|verkoper|proveedor|emisor|fornitore|cedente(?: prestatore)?|prestataire|vendedor)(?:\/[a-z]+)?(?= *:| *$)/;
const BUYER =
  /^(?:kaufer(?:in)?|kunde|auftraggeber|rechnungs(?:empfanger|adresse|anschrift)|leistungsempfanger|buyer|customer|client|bill(?:ed)? to(?: address)?|billing address|invoice(?:d)? to|invoice address|sold to|acheteur|destinataire|facture a|adresse de facturation|adresse (?:du )?client|factuuradres|klant|koper|cliente|comprador|cessionario|destinatario|facturer a)(?:\/[a-z]+)?(?= *:| *$)/;
const NAME = /^(?:firmen)?(?:name|nom|naam|nombre|company|firma)(?: *:?$| *: )/;
const ADDRESS = /^(?:anschrift|address|adresse|adres|direccion|indirizzo)(?: *:?$| *: )/;
const YOURS =
  /(?:ihre?|your|uw|votre|client|kunden?|customer|buyer|acheteur)[a-z .:]*(?:ust|vat|tva|btw|steuer|tax)|(?:ust|vat|tva|btw|tax)[a-z .°-]*(?:client|kunde|customer|buyer)/;
const RETURN_LINE = /^(.{3,60}?) *[·•●∙|,–-] +.{3,60}/u;
const SECTION_ROWS = 9;

export type Parties = { vendor: Party; buyer: Party };

/** Who sends the invoice and who is to pay it: by their labels, the return address over a window, legal forms and address blocks. */
export function findParties(rows: readonly Row[]): Parties {
  const first = rows.filter(({ on }) => on.page === rows[0]?.on.page);
  const returnLine = returnAddress(first);
  const labelledBuyer = labelled(rows, BUYER);
  const labelledVendor = labelled(rows, VENDOR);
  const vendor =
    labelledVendor ??
    (returnLine && fullName(first, fromReturnLine(returnLine))) ??
    byLegalForm(first, labelledBuyer) ??
    (labelledBuyer ? addressBlock(first, labelledBuyer) : letterhead(first)) ??
    inSmallPrint(first);
  const buyer = labelledBuyer ?? (returnLine && underReturnLine(first, returnLine)) ?? addressBlock(first, vendor);
  return withTaxIds(rows, vendor, buyer);
}

/** The block that a label heads, or the fields under it that have labels of their own. */
function labelled(rows: readonly Row[], label: RegExp): Address | undefined {
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
  const end = section.findIndex((row) => row.cells.some(({ folded }) => VENDOR.test(folded) || BUYER.test(folded)));
  const own = (end < 0 ? section : section.slice(0, end)).filter(({ on }) => on.page === label.on.page);
  const valueAt = (pattern: RegExp): BlockLine | undefined => {
    const row = own.find(({ cells: [first] }) => first !== undefined && pattern.test(first.folded));
    const cell = row?.cells[1];
    return row === undefined || cell === undefined ? undefined : { cell, row };
  };
  const [name, address] = [valueAt(NAME), valueAt(ADDRESS)];
  if (name === undefined) return undefined;
  const block = address === undefined ? [] : blockFrom(rows, address, 1.6);
  const next = block.findIndex(({ row }, index) => index > 0 && /:/.test(row.cells[0]?.text ?? ''));
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
    const address =
      under &&
      addressOf([{ cell: label.cell, row: label.row }, ...blockFrom(rows, under, 1.6)].slice(0, 8), 0.8)?.address;
    return { name, address: address ?? null };
  }
  const next = label.row.cells[label.row.cells.indexOf(label.cell) + 1];
  const under = cellUnder(rows, label, 3);
  if (under !== undefined && !isLabel(under)) return addressOf(untilLabel(blockFrom(rows, under, 2.8)), 0.88);
  if (next === undefined || isLabel({ cell: next, row: label.row })) return undefined;
  return addressOf(untilLabel(blockFrom(rows, { cell: next, row: label.row }, 1.8)), 0.85);
}

const isLabel = ({ cell: { folded } }: BlockLine) => VENDOR.test(folded) || BUYER.test(folded);

function untilLabel(block: BlockLine[]): BlockLine[] {
  const end = block.findIndex(isLabel);
  return end < 0 ? block : block.slice(0, end);
}

/** The small line over the window of an envelope: name, street and place of the sender. */
function returnAddress(rows: readonly Row[]): BlockLine | undefined {
  const top = rows.filter((row) => row.bottom > row.on.box.bottom + 0.5 * (row.on.box.top - row.on.box.bottom));
  return top
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .find(({ cell: { text } }) => {
      const parts = text.split(/ *[·•●∙|–] *| - |, /u);
      return (
        parts.length >= 3 &&
        parts.length <= 5 &&
        text.length < 120 &&
        hasPostcode(
          parts
            .slice(1)
            .map((part) => ` ${part}`)
            .join(''),
        )
      );
    });
}

function fromReturnLine({ cell, row }: BlockLine): Address | undefined {
  const parts = cell.text.split(/ *[·•●∙|–] *| - |, /u);
  const name = RETURN_LINE.exec(cell.text)?.[1] ?? parts[0] ?? '';
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return {
    name: fieldOf(name.trim(), 0.85, wordsBetween(cell, 0, name.length), row.on),
    address: fieldOf(parts.slice(1), 0.85, wordsBetween(cell, name.length + 1, cell.text.length), row.on),
  };
}

/** The line over a window may cut the name short that stands in full elsewhere. */
function fullName(rows: readonly Row[], short: Address | undefined): Address | undefined {
  const name = short?.name;
  if (!short || !name || LEGAL_FORM.test(name.value)) return short;
  const full = rows
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .find(({ cell: { text } }) => text.startsWith(`${name.value} `) && LEGAL_FORM.test(text) && text.length < 70);
  return full ? { ...short, name: fieldOf(full.cell.text, 0.8, full.cell.words, full.row.on) } : short;
}

function underReturnLine(rows: readonly Row[], line: BlockLine): Address | undefined {
  const under = cellUnder(rows, line, 6);
  return under && addressOf(blockFrom(rows, under, 3), 0.85);
}

const OF_REGISTER = /capital|(?<![a-z])rcs|register|copyright|©|geschaftsfuhr|vorstand|registered|regd/;
const ONE_LINE = / [-–|·•●] /u; // name, street and place in one line

/** A name with a legal form that is not the buyer's: one with an address below it, or that comes again as in a footer. */
function byLegalForm(rows: readonly Row[], buyer: Address | undefined): Address | undefined {
  const named = rows
    .flatMap((row) => row.cells.map((cell) => ({ cell, row })))
    .filter(
      ({ cell: { text, folded } }) =>
        LEGAL_FORM.test(text) && text.length < 110 && !/[:;]/.test(text) && !OF_REGISTER.test(folded),
    )
    .filter(({ cell: { text } }) => text !== buyer?.name?.value);
  const found = named.flatMap((line) => {
    const { text } = line.cell;
    const cut = text.search(ONE_LINE);
    if (cut >= 0 || text.length > 70) return cut < 3 || !hasPostcode(text) ? [] : [fromReturnLine(line)];
    const again = rows.some((other) => other !== line.row && other.text.includes(text));
    return [addressOf(blockFrom(rows, line, 1.8), again ? 0.7 : 0.6)];
  });
  return found.find((one) => one?.address) ?? found[0];
}

/** A name with a legal form in the small print: "Name SARL au capital de ...". */
function inSmallPrint(rows: readonly Row[]): Address | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      const form = OF_REGISTER.test(cell.folded) ? LEGAL_FORM.exec(cell.text) : null;
      if (form === null || form.index < 2 || form.index > 50) continue;
      const name = cell.text.slice(0, form.index + form[0].length);
      return { name: fieldOf(name, 0.5, wordsBetween(cell, 0, name.length), row.on), address: null };
    }
  }
  return undefined;
}

/** An address that stands first on the page, at its top. */
function letterhead(rows: readonly Row[]): Address | undefined {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  const found = row && cell && addressOf(blockFrom(rows, { cell, row }, 1.8), 0.5);
  return found?.address && hasPostcode(found.address.value.join('\n')) ? found : undefined;
}

/** The first address of the upper half that is not the vendor's. */
function addressBlock(rows: readonly Row[], vendor: Address | undefined): Address | undefined {
  const upper = rows.filter((row) => row.bottom > row.on.box.bottom + 0.45 * (row.on.box.top - row.on.box.bottom));
  for (const row of upper) {
    for (const cell of row.cells) {
      if (hasPostcode(cell.text) || /\d/.test(cell.text) || cell.text === vendor?.name?.value) continue;
      const found = addressOf(blockFrom(rows, { cell, row }, 2.2).slice(0, 6), 0.6);
      const same = found?.address?.value.some((line) => vendor?.address?.value.includes(line));
      if (found?.address && found.address.value.length >= 2 && !same) return found;
    }
  }
  return undefined;
}

/** The number beside words such as "your VAT number", or nearer under the buyer's name, is the buyer's; the vendor's is the nearest other one. */
function withTaxIds(rows: readonly Row[], vendor: Address | undefined, buyer: Address | undefined): Parties {
  const ids = taxIds(rows);
  const [toVendor, toBuyer] = [vendor?.name ?? null, buyer?.name ?? null];
  const isBuyers = (id: TaxId) => YOURS.test(id.row.folded) || below(id, toBuyer) < below(id, toVendor);
  const nearest = (of: readonly TaxId[], name: Field | null) =>
    [...of].sort((a, b) => Math.min(below(a, name), FAR) - Math.min(below(b, name), FAR) || b.sure - a.sure)[0];
  const own = nearest(
    ids.filter((id) => !isBuyers(id)),
    toVendor,
  );
  const theirs = nearest(
    ids.filter((id) => isBuyers(id) && id.value !== own?.value),
    toBuyer,
  );
  const field = (id: TaxId | undefined) => (id === undefined ? null : fieldOf(id.value, id.sure, id.words, id.row.on));
  const party = (found: Address | undefined, id: TaxId | undefined): Party => ({
    name: found?.name ?? null,
    address: found?.address ?? null,
    tax_id: field(id),
  });
  return { vendor: party(vendor, own), buyer: party(buyer, theirs) };
}

const FAR = 130; // points from a name to what belongs to its block

/** How far under a name a number stands, in points; Infinity when it is not in the name's block. */
function below({ words, row }: TaxId, name: Field | null): number {
  const [word] = words;
  if (name?.bbox == null || word === undefined || name.page !== row.on.page) return Infinity;
  const down = name.bbox.y1 - word.top;
  const inColumn = word.left > name.bbox.x1 - 20 && word.left < name.bbox.x2 + FAR;
  return down > -2 && down < FAR && inColumn ? down : Infinity;
}
