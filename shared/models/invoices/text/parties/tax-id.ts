import { type Row, wordsBetween } from '../../../layout/rows';
import type { Word } from '../../../pdf/words';
import { datesIn } from '../../../values/dates';
import { groupOf } from '../../../values/group';

export type TaxId = { value: string; words: Word[]; row: Row; sure: number };

// Council Directive 2006/112/EC, Article 215, and the formats that the VIES service checks
const VAT_ID =
  /(?<![A-Z\d])(?:AT ?U\d{8}|BE ?[01]?\d{9}|BG ?\d{9,10}|CHE[ -]?\d{3}\.?\d{3}\.?\d{3}|CY ?\d{8}[A-Z]|CZ ?\d{8,10}|DE ?\d{3} ?\d{3} ?\d{3}|DK ?\d{2} ?\d{2} ?\d{2} ?\d{2}|EE ?\d{9}|EL ?\d{9}|ES ?[A-Z\d]\d{7}[A-Z\d]|FI ?\d{8}|FR ?[A-Z\d]{2} ?\d{3} ?\d{3} ?\d{3}|GB ?\d{3} ?\d{4} ?\d{2}|HR ?\d{11}|HU ?\d{8}|IE ?\d[A-Z\d+*]\d{5}[A-Z]{1,2}|IT ?\d{11}|LT ?(?:\d{12}|\d{9})|LU ?\d{8}|LV ?\d{11}|MT ?\d{8}|NL ?\d{9} ?B ?\d{2}|PL ?\d{10}|PT ?\d{9}|RO ?\d{2,10}|SE ?\d{12}|SI ?\d{8}|SK ?\d{10})(?![A-Z\d])/g;
const LABEL =
  /(?:ust\.?[ -]*id(?:ent)?[a-z. -]*|umsatzsteuer-?id[a-z.-]*|vat(?: reg(?:istration)?)?(?: ?(?:no|nr|number|id|#))?|vat\/tin|tva(?: intra[a-z]*)?|n° ?(?:de )?tva(?: intra[a-z ]*)?|btw(?:[ -]?(?:nr|nummer|id))?|p\.? ?iva|partita iva|nif|cif|tax ?(?:id|no|number)|ein|gstin?|abn|steuer-?(?:nr|nummer)|ust)[. ]*(?:nr|no|id)?[. ]*:? *$/;
const LABELLED =
  /(?:(?:vat|tax|ein|abn|gst(?:in)?|nif|cif|steuer-?(?:nr|nummer))[a-z/. #-]{0,20}|p\.? ?iva)[.:# ]+([a-z]{0,4}\d[\da-z/.-]{6,18}(?: \d{3,4}){0,3})(?![\da-z])/g;

/** Tax numbers of all forms that countries of the EU and Switzerland have, and others by their label; in order of the rows. */
export function taxIds(rows: readonly Row[]): TaxId[] {
  return rows.flatMap((row) => {
    const found: TaxId[] = [];
    for (const match of row.text.matchAll(VAT_ID)) {
      const before = row.folded.slice(Math.max(0, match.index - 40), match.index).replaceAll('\t', ' ');
      if (/(?:iban|bic|swift|weee?|kontr)[a-z:. -]*$/.test(before)) continue;
      const words = wordsBetween(row, match.index, match.index + match[0].length);
      found.push({ value: match[0].replace(/[ .-]/g, ''), words, row, sure: LABEL.test(before) ? 0.95 : 0.7 });
    }
    if (found.length > 0) return found;
    for (const match of row.folded.replaceAll('\t', ' ').matchAll(LABELLED)) {
      const value = groupOf(match, 1);
      const start = match.index + match[0].length - value.length;
      const written = row.text.slice(start, start + value.length).trim();
      // the date or the month of a tax is no number of a payer
      if (/^(?:19|20)\d\d.{0,4}$/.test(written) || datesIn(written).length > 0) continue;
      found.push({ value: written, words: wordsBetween(row, start, start + value.length), row, sure: 0.75 });
    }
    return found;
  });
}
