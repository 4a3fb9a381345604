import type { Field } from '../../../layout/field';
import { agreeingSums } from './agreeing-sums';
import { fieldFor } from './amount-field';
import type { Amount } from './amounts';
import type { Role } from './roles';
import { taxesAddedUp } from './taxes-by-rate';

export type Totals = {
  net: Field | null;
  tax: Field | null;
  total: Field | null;
  /** Where the total stands, for the currency beside it. */
  totalAmount: Amount | undefined;
};

const SAID_TO_BE_SUM = 0.95; // "total VAT" and the like

/** Net, tax and total of an invoice. Three amounts that sum up are believed before three that do not, whatever their labels. */
export function findTotals(amounts: readonly Amount[]): Totals {
  const labelled = amounts.filter(({ role }) => role !== 'none' && role !== 'part');
  const sums = agreeingSums(labelled) ?? taxesAddedUp(labelled);
  if (sums !== undefined) return sums;
  const total = best(labelled, 'total') ?? best(labelled, 'payable');
  const net = best(labelled, 'net');
  const tax = onlyTax(labelled);
  return { ...fields({ total, net, tax }), totalAmount: total };
}

/** One of several taxes, none of which is called their sum, is not the tax of the invoice. */
function onlyTax(amounts: readonly Amount[]): Amount | undefined {
  const taxes = amounts.filter(({ role }) => role === 'tax');
  const tax = best(taxes, 'tax');
  const one = taxes.length === 1 || (tax !== undefined && tax.sure >= SAID_TO_BE_SUM);
  return one ? tax : undefined;
}

const best = (amounts: readonly Amount[], role: Role): Amount | undefined =>
  amounts
    .filter((one) => one.role === role)
    .reduce<Amount | undefined>((a, b) => (a !== undefined && a.sure > b.sure ? a : b), undefined);

const fields = (
  found: Record<'net' | 'tax' | 'total', Amount | undefined>,
): Record<'net' | 'tax' | 'total', Field | null> => ({
  net: found.net === undefined ? null : fieldFor(found.net, 0.75),
  tax: found.tax === undefined ? null : fieldFor(found.tax, 0.7),
  total: found.total === undefined ? null : fieldFor(found.total, 0.85),
});
