import type { Field } from '../../../layout/field';
import { fieldOf } from '../../../layout/place';
import type { Row } from '../../../layout/rows';
import type { Party } from '../../invoice';
import type { Address } from './addresses';
import { type TaxId, taxIds } from './tax-id';

const YOURS =
  /(?:ihre?|your|uw|votre|client|kunden?|customer|buyer|acheteur)[a-z .:]*(?:ust|vat|tva|btw|steuer|tax)|(?:ust|vat|tva|btw|tax)[a-z .°-]*(?:client|kunde|customer|buyer)/;

/** The number beside words such as "your VAT number", or nearer under the buyer's name, is the buyer's; the vendor's is the nearest other one. */
export function withTaxIds(
  rows: readonly Row[],
  vendor: Address | undefined,
  buyer: Address | undefined,
): { vendor: Party; buyer: Party } {
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
