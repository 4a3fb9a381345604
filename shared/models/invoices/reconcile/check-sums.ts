import type { Field } from '../../layout/field';
import { weighed } from '../../layout/place';
import { agree, sumOf } from '../../values/decimal';
import type { Invoice, Warning } from '../invoice';

const AGREES = 1.05;
const DIFFERS = 0.6;
const ROUNDING = '0.02';

/** Sums that agree make the amounts surer; sums that do not, less sure, and are said. Amounts of the XML stay as they are. */
export function checkSums(invoice: Invoice): { invoice: Invoice; warnings: Warning[] } {
  const totals = checkTotals(invoice);
  const items = checkItems(totals.invoice);
  return { invoice: items.invoice, warnings: [...totals.warnings, ...items.warnings] };
}

function checkTotals(invoice: Invoice): { invoice: Invoice; warnings: Warning[] } {
  const { net, tax, total } = invoice;
  if (net === null || tax === null || total === null) return { invoice, warnings: [] };
  const sum = sumOf([net.value, tax.value]);
  const right = agree(sum, total.value, ROUNDING);
  const share = right ? AGREES : DIFFERS;
  const weigh = (field: Field): Field => (field.source === 'xml' ? field : weighed(field, share));
  const message = `Net ${net.value} and tax ${tax.value} make ${sum}, not the total ${total.value}.`;
  return {
    invoice: { ...invoice, net: weigh(net), tax: weigh(tax), total: weigh(total) },
    warnings: right ? [] : [{ code: 'TOTALS_DIFFER', message }],
  };
}

/** Line items sum up to the net; to the total, where prices are with tax. */
function checkItems(invoice: Invoice): { invoice: Invoice; warnings: Warning[] } {
  const amounts = invoice.line_items.flatMap(({ net_amount }) => net_amount?.value ?? []);
  const sums = [invoice.net, invoice.total].filter((field) => field !== null);
  if (amounts.length === 0 || amounts.length < invoice.line_items.length || sums.length === 0)
    return { invoice, warnings: [] };
  const sum = sumOf(amounts);
  const right = sums.some(({ value }) => agree(sum, value, ROUNDING));
  const weigh = (field: Field | null): Field | null =>
    field === null || field.source === 'xml' ? field : weighed(field, right ? AGREES : 0.8);
  const line_items = invoice.line_items.map((item) => ({ ...item, net_amount: weigh(item.net_amount) }));
  const message = `The line items make ${sum}, not the net ${sums[0]?.value}; allowances or charges may stand between.`;
  return { invoice: { ...invoice, line_items }, warnings: right ? [] : [{ code: 'LINE_ITEMS_DIFFER', message }] };
}
