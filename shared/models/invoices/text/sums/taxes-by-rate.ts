import { fieldOf } from '../../../layout/place';
import { agree, negated, sizeOf, sumOf } from '../../../values/decimal';
import { fieldFor } from './amount-field';
import type { Amount } from './amounts';
import type { Totals } from './totals';

const ROUNDING = '0.02'; // each tax rate is rounded by itself
const MOST_RATES = 8;
const MOST_SUMS = 30;

/** Net and total are printed, and the tax by its rates only: their sum is the tax where it fills the difference. */
export function taxesAddedUp(amounts: readonly Amount[]): Totals | undefined {
  const taxes = amounts.filter(({ role }) => role === 'tax').slice(0, MOST_RATES);
  for (const total of amounts.filter(({ role }) => role === 'total' || role === 'payable').slice(0, MOST_SUMS)) {
    for (const net of amounts.filter(({ role }) => role === 'net').slice(0, MOST_SUMS)) {
      const difference = sumOf([total.value, negated(net.value)]);
      const parts = subsetOf(taxes, difference);
      const [first] = parts;
      if (first === undefined || sizeOf(difference) === 0n) continue;
      const words = parts.filter(({ row }) => row.on.page === first.row.on.page).flatMap(({ words }) => words);
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

/** Two or more of the amounts whose sum is `wanted`, but for rounding; none where there are no such. */
function subsetOf(amounts: readonly Amount[], wanted: string): Amount[] {
  for (let mask = 1; mask < 1 << amounts.length; mask += 1) {
    const parts = amounts.filter((_, index) => (mask & (1 << index)) !== 0);
    if (parts.length < 2) continue;
    if (agree(sumOf(parts.map(({ value }) => value)), wanted, ROUNDING)) return parts;
  }
  return [];
}
