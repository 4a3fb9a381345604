import type { Field } from '../invoice';
import { fieldOf } from '../layout/place';
import { agree, negated, sizeOf, sumOf } from '../values/decimal';
import type { Amount, Role } from './amounts';

export type Totals = {
  net: Field | null;
  tax: Field | null;
  total: Field | null;
  /** Where the total stands, for the currency beside it. */
  totalAmount: Amount | undefined;
};

type Sums = { net: Amount; tax: Amount; total: Amount; taxValue: string; score: number };

const MOST_AMOUNTS = 60; // of each role, the surest: a hostile page does not make the search long
const ROUNDING = '0.02'; // each tax rate is rounded by itself
const SAID_TO_BE_SUM = 0.95; // "total VAT" and the like
const SUMS_AGREE = 0.98;

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

const fieldFor = ({ sure, words, row, value }: Amount, share: number): Field =>
  fieldOf(value, sure * share, words, row.on);

/** The best three amounts of which two make the third; of equals the largest, which is the sum over the tax rates. */
function agreeingSums(amounts: readonly Amount[]): Totals | undefined {
  const pick = (...roles: Role[]) =>
    amounts
      .filter(({ role }) => roles.includes(role))
      .sort((a, b) => b.sure - a.sure)
      .slice(0, MOST_AMOUNTS);
  const totals = pick('total', 'payable');
  const nets = pick('net', 'total');
  const taxes = pick('tax');
  let found: Sums | undefined;
  for (const total of totals) {
    for (const net of nets) {
      if (net === total) continue;
      for (const tax of taxes) {
        const taxValue = taxThatFits(net.value, tax.value, total.value);
        if (taxValue === undefined) continue;
        const score = scoreOf(net, tax, total, taxValue);
        const sums = { net, tax, total, taxValue, score };
        if (found === undefined || isBetter(sums, found)) found = sums;
      }
    }
  }
  if (found === undefined) return undefined;
  const { net, tax, total, taxValue } = found;
  return {
    net: fieldOf(net.value, SUMS_AGREE, net.words, net.row.on),
    tax: fieldOf(taxValue, SUMS_AGREE, tax.words, tax.row.on),
    total: fieldOf(total.value, SUMS_AGREE, total.words, total.row.on),
    totalAmount: total,
  };
}

/** A credit note may print its tax without the minus of the other two. */
function taxThatFits(net: string, tax: string, total: string): string | undefined {
  if (agree(sumOf([net, tax]), total)) return tax;
  const turned = negated(tax);
  return total.startsWith('-') && agree(sumOf([net, turned]), total) ? turned : undefined;
}

function scoreOf(net: Amount, tax: Amount, total: Amount, taxValue: string): number {
  const asNet = net.role === 'net' ? net.sure : net.sure * 0.4;
  const asTotal = total.role === 'total' ? total.sure : total.sure * 0.8;
  // a tax of nothing fits any amount that stands there twice
  const taxed = sizeOf(taxValue) === 0n ? 0.3 : 1;
  const asPrinted = taxValue === tax.value ? 0 : -0.3;
  return asNet + asTotal + tax.sure * taxed + asPrinted;
}

function isBetter(a: Sums, b: Sums): boolean {
  const close = Math.abs(a.score - b.score) < 0.35;
  if (!close) return a.score > b.score;
  const [sizeA, sizeB] = [sizeOf(a.total.value), sizeOf(b.total.value)];
  return sizeA === sizeB ? a.score > b.score : sizeA > sizeB;
}

/** Net and total are printed, and the tax by its rates only: their sum is the tax where it fills the difference. */
function taxesAddedUp(amounts: readonly Amount[]): Totals | undefined {
  const taxes = amounts.filter(({ role }) => role === 'tax').slice(0, 8);
  for (const total of amounts.filter(({ role }) => role === 'total' || role === 'payable')) {
    for (const net of amounts.filter(({ role }) => role === 'net')) {
      const difference = sumOf([total.value, negated(net.value)]);
      const parts = subsetOf(taxes, difference);
      if (parts === undefined || sizeOf(difference) === 0n) continue;
      const [first] = parts;
      const words = parts.filter(({ row }) => row.on.page === first?.row.on.page).flatMap(({ words }) => words);
      if (first === undefined) continue;
      return {
        net: fieldFor(net, 0.95),
        tax: fieldOf(difference, 0.85, words, first.row.on),
        total: fieldFor(total, 0.97),
        totalAmount: total,
      };
    }
  }
  return undefined;
}

/** Two or more of the amounts whose sum is `wanted`, but for rounding. */
function subsetOf(amounts: readonly Amount[], wanted: string): Amount[] | undefined {
  for (let mask = 1; mask < 1 << amounts.length; mask += 1) {
    const parts = amounts.filter((_, index) => (mask & (1 << index)) !== 0);
    if (parts.length < 2) continue;
    if (agree(sumOf(parts.map(({ value }) => value)), wanted, ROUNDING)) return parts;
  }
  return undefined;
}
