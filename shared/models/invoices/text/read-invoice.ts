import type { Field } from '../../layout/field';
import type { Row } from '../../layout/rows';
import { type DateOrder, dateOrderOf } from '../../values/dates';
import { decimalMarkOf } from '../../values/numbers';
import type { Invoice, Warning } from '../invoice';
import { findCurrency } from './currency';
import { findDates } from './dates';
import { findLineItems } from './items/line-items';
import { findNumber } from './number';
import { findParties } from './parties/find-parties';
import { amountsOf } from './sums/amounts';
import { findTotals } from './sums/totals';

/** An invoice by the words of its pages alone. What no label or layout leads to is null. */
export function readInvoice(rows: readonly Row[]): { invoice: Invoice; warnings: Warning[] } {
  const text = rows.map((row) => row.text).join('\n');
  const mark = decimalMarkOf(text);
  const items = findLineItems(rows, mark);
  const amounts = amountsOf(rows, mark, items.rows);
  const { net, tax, total, totalAmount } = findTotals(amounts);
  const currency = findCurrency(rows, amounts, totalAmount);
  const dates = findDates(rows, dateOrderOf(text) ?? orderOf(rows, currency?.value));
  const invoice = {
    number: known(findNumber(rows)),
    issue_date: known(dates.issue_date),
    due_date: known(dates.due_date),
    delivery_date: known(dates.delivery_date),
    currency: known(currency),
    net: known(net),
    tax: known(tax),
    total: known(total),
    ...findParties(rows),
    line_items: items.line_items,
  };
  return { invoice, warnings: dates.warnings };
}

const LEAST = 0.25; // what OCR could hardly read is a guess

const known = (field: Field | null): Field | null => (field !== null && field.confidence >= LEAST ? field : null);

// of those who write dates with slashes only the United States put the month first; English without a currency says neither
const ENGLISH = /(?<![a-z])(?:invoice|bill|due|amount|date of issue)(?![a-z])/;

function orderOf(rows: readonly Row[], currency: string | undefined): DateOrder | undefined {
  const english = rows.some(({ folded }) => ENGLISH.test(folded));
  if (!english) return 'dmy';
  if (currency === 'USD') return 'mdy';
  return currency === undefined || currency === 'CAD' ? undefined : 'dmy';
}
