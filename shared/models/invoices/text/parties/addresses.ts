import type { BlockLine } from '../../../layout/blocks';
import type { Field } from '../../../layout/field';
import { fieldOf } from '../../../layout/place';
import type { Row } from '../../../layout/rows';
import { kindOf } from '../items/column-kinds';

export const LEGAL_FORM =
  /(?<![\p{L}\d])(?:gGmbH|G?mbH|AG|KG|KGaA|OHG|GbR|UG|e\. ?K\.?|SE|SARL|S\.A\.R\.L\.|SAS|SASU|S\.A\.S\.?|S\.?A\.?|EURL|SNC|Ltd\.?|LTD\.?|Limited|LLC|LLP|L\.L\.C\.|Inc\.?|INC\.?|Corp\.?|Corporation|PLC|plc|B\.?V\.?|N\.?V\.?|VOF|S\.?r\.?l\.?|S\.?p\.?A\.?|S\.?L\.?U?\.?|Pty|AB|A\/S|ApS|Oy|Sp\. ?z ?o\. ?o\.|s\.r\.o\.|Kft\.?|GMBH|Lda\.?)(?![\p{L}\d])/u;

// a postcode with a place beside it: of four to six digits, of the US, the UK, the Netherlands, Canada
const POSTCODE =
  /(?:^|[\s,])(?:(?:[A-Z]{1,2}[- ])?\d{4,6},? +\p{Lu}|\d{4} ?[A-Z]{2} +\p{Lu}|\p{L}+,? [A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|\p{L}+ \d{6}(?!\d))/u;
export const hasPostcode = (text: string): boolean => POSTCODE.test(text);

// what stands among the lines of an address and is no part of it
const NOT_ADDRESS =
  /@|www\.|https?:|^\(|^(?:gln|siren|siret|duns|id|tel|telefon|fon|phone|fax|telefax|mobil|contact|kontakt|iban|bic|kvk|coc|abn|ein|nif|cif|odette)(?![a-z])[ .:]*[\d+(:]|^(?:e-?mail|ust|vat|tva|n° ?tva|btw|steuer-?n|tax id|p\.? ?iva|gstin?)(?![a-z])|^(?:globale )?(?:nummer|number|numero)$|^(?:kunden|customer|client|lief[a-z]*)[ .-]*(?:nr|no|nummer|number|id|code|n°)|^[^:]{2,24} ?:(?: |$)/;
const SALUTATION =
  /^(?:spett(?:\.le|abile)?|m\/s\.?|(?:rechnung|invoice|tax invoice|facture|factuur|fattura|factura|gutschrift|credit note)\W*|herrn?|frau|firma|an|attn:?|att\.|z\. ?hd\.?|to:?|m\.|mme|mr\.?|mrs\.?|ms\.?|company)$/;
const COUNTRY_AFTER = 1; // lines after the one with the postcode

export type Address = { name: Field | null; address: Field<string[]> | null };

/** Name and address of the lines of a block: the first is the name, the rest goes on to the postcode and the country after it. */
export function addressOf(block: readonly BlockLine[], sure: number): Address | undefined {
  const lines = block.filter(
    (line) => !NOT_ADDRESS.test(line.cell.folded) && !SALUTATION.test(line.cell.folded) && !isLabelled(line),
  );
  const [name, ...rest] = lines;
  if (name === undefined || !/\p{L}{2}/u.test(name.cell.text) || hasPostcode(name.cell.text)) return undefined;
  const postcode = rest.findIndex(({ cell }) => hasPostcode(cell.text));
  const country = rest[postcode + 1];
  const named = country !== undefined && isCountry(country) ? COUNTRY_AFTER : 0;
  const within = postcode < 0 ? [] : rest.slice(0, postcode + 1 + named);
  const words = within.flatMap(({ cell }) => cell.words);
  const lower = postcode < 0 ? 0.8 : 1;
  return {
    name: fieldOf(name.cell.text.replace(/[,;: ]+$/, ''), sure * lower, name.cell.words, name.row.on),
    address:
      within.length === 0
        ? null
        : fieldOf(
            within.map(({ cell }) => cell.text),
            sure,
            words,
            name.row.on,
          ),
  };
}

const isCountry = ({ cell, row }: BlockLine): boolean => /^\p{L}[\p{L} ]{1,23}$/u.test(cell.text) && !isTableHead(row);

/** A table may begin right below an address; its head names columns of more than one kind. */
const isTableHead = ({ cells }: Row): boolean =>
  new Set(cells.map(({ folded }) => kindOf(folded)).filter((kind) => kind !== 'other')).size > 1;

/** The value of a label may stand in the next cell, behind its colon. */
const isLabelled = ({ cell, row }: BlockLine): boolean =>
  /^ *:/.test(row.cells[row.cells.indexOf(cell) + 1]?.text ?? '');
