import type { Row } from '../../../layout/rows';
import type { Party } from '../../invoice';
import { BUYER, labelled, VENDOR } from './labelled-party';
import { withTaxIds } from './party-tax-ids';
import { fromReturnLine, fullName, returnAddress, underReturnLine } from './return-line';
import { apartBelowLabels } from './side-by-side';
import { addressBlock, byDomain, byLegalForm, inSmallPrint, letterhead } from './unlabelled-party';

/** Who sends the invoice and who is to pay it: by their labels, the return address over a window, legal forms and address blocks. */
export function findParties(read: readonly Row[]): { vendor: Party; buyer: Party } {
  const rows = apartBelowLabels(read);
  const first = rows.filter(({ on }) => on.page === rows[0]?.on.page);
  const returnLine = returnAddress(first);
  const labelledBuyer = labelled(rows, BUYER);
  const labelledVendor = labelled(rows, VENDOR);
  const vendor =
    labelledVendor ??
    (returnLine && fullName(first, fromReturnLine(returnLine))) ??
    byDomain(first, labelledBuyer) ??
    byLegalForm(first, labelledBuyer) ??
    (labelledBuyer ? addressBlock(first, labelledBuyer) : letterhead(first)) ??
    inSmallPrint(first);
  const buyer = labelledBuyer ?? (returnLine && underReturnLine(first, returnLine)) ?? addressBlock(first, vendor);
  return withTaxIds(rows, vendor, buyer);
}
