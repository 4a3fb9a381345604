import type * as z from 'zod/mini';
import type { invoiceResult } from '../../contract/invoice-result';

type Invoice = z.infer<typeof invoiceResult>;
type Party = Invoice['vendor'];

const foundIn = <Value>(field: { value: Value } | null): Value | null => field?.value ?? null;

/** A decimal as the number that DocuRift's clients expect; null where it was not found. */
const amountOf = (field: { value: string } | null): number | null => (field === null ? null : Number(field.value));

const partyOf = ({ name, address, tax_id }: Party) => ({
  name: foundIn(name),
  address: foundIn(address)?.join(', ') ?? null,
  taxId: foundIn(tax_id),
});

/** An invoice as the vendor's page of the REST client has it, with the `buyer` besides, which is ours. */
export const invoiceRecord = (invoice: Invoice, withItems: boolean) => ({
  invoiceNumber: foundIn(invoice.number),
  invoiceDate: foundIn(invoice.issue_date),
  dueDate: foundIn(invoice.due_date),
  vendor: partyOf(invoice.vendor),
  buyer: partyOf(invoice.buyer),
  ...(withItems && {
    lineItems: invoice.line_items.map((item) => ({
      description: foundIn(item.description),
      quantity: amountOf(item.quantity),
      unitPrice: amountOf(item.unit_price),
      total: amountOf(item.net_amount),
    })),
  }),
  subtotal: amountOf(invoice.net),
  taxAmount: amountOf(invoice.tax),
  totalAmount: amountOf(invoice.total),
  currency: foundIn(invoice.currency),
});

/** The flat fields of a job's result as the vendor's page of the job has them, and the record's others under their own names. */
export const invoiceFields = (invoice: Invoice, withItems: boolean) => {
  const { vendor, buyer, ...record } = invoiceRecord(invoice, withItems);
  return {
    ...record,
    amount: record.totalAmount,
    date: record.invoiceDate,
    vendor: vendor.name,
    vendorAddress: vendor.address,
    vendorTaxId: vendor.taxId,
    buyer: buyer.name,
    buyerAddress: buyer.address,
    buyerTaxId: buyer.taxId,
  };
};
