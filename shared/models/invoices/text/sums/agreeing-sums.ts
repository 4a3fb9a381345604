import { fieldOf } from '../../../layout/place';
import { agree, negated, sizeOf, sumOf } from '../../../values/decimal';
import type { Amount } from './amounts';
import type { Role } from './roles';
import type { Totals } from './totals';

type Sums = { net: Amount; tax: Amount; total: Amount; taxValue: string; score: number };

const MOST_AMOUNTS = 60; // of each role, the surest: a hostile page does not make the search long
const SUMS_AGREE = 0.98;

/** The best three amounts of which two make the third; of equals the largest, which is the sum over the tax rates. */
export function agreeingSums(amounts: readonly Amount[]): Totals | undefined {
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
