import type { z } from 'zod/mini';
import type { invoiceResult } from '../../contract/invoice-result';
import type { Field } from '../layout/field';

export type Party = { name: Field | null; address: Field<string[]> | null; tax_id: Field | null };

export type LineItem = {
  description: Field | null;
  quantity: Field | null;
  unit: Field | null;
  unit_price: Field | null;
  net_amount: Field | null;
  tax_rate: Field | null;
};

export type Warning = z.infer<typeof invoiceResult>['warnings'][number];

/** Dates are ISO 8601, amounts decimal strings, the currency ISO 4217, tax rates percents; null is unknown. */
export type Invoice = {
  number: Field | null;
  issue_date: Field | null;
  due_date: Field | null;
  delivery_date: Field | null;
  currency: Field | null;
  net: Field | null;
  tax: Field | null;
  total: Field | null;
  vendor: Party;
  buyer: Party;
  line_items: LineItem[];
};
