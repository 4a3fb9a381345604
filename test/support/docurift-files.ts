import { pdfOfPages } from './pdfs';

const row = (text: string, amount: string) => `${text.padEnd(60)}${amount.padStart(12)}`;

/** A plain invoice of one page, whose fields nobody could read otherwise. */
export const invoicePdf = async (number = 'INV-2024-001'): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await pdfOfPages([
      [
        'Acme Corp',
        '12 Harbor Street',
        'Springfield, IL 62701',
        '',
        'INVOICE',
        '',
        `Invoice Number: ${number}`,
        'Invoice Date: January 15, 2024',
        'Due Date: February 14, 2024',
        '',
        'Bill To:',
        'Northwind Construction LLC',
        '400 Lake Avenue',
        'Chicago, IL 60601',
        '',
        `${'Description'.padEnd(36)}${'Qty'.padStart(8)}${'Unit Price'.padStart(16)}${'Amount'.padStart(12)}`,
        `${'Door hardware set'.padEnd(36)}${'2'.padStart(8)}${'400.00'.padStart(16)}${'800.00'.padStart(12)}`,
        `${'Delivery to site'.padEnd(36)}${'1'.padStart(8)}${'200.00'.padStart(16)}${'200.00'.padStart(12)}`,
        '',
        row('Subtotal', '1,000.00'),
        row('Sales Tax (25%)', '250.00'),
        row('Total Due (USD)', '$1,250.00'),
      ],
    ]),
  );

/** A form that says nothing of an invoice. */
export const formPdf = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await pdfOfPages([
      ['DELIVERY RECORD', '', 'Carrier: Great Lakes Freight', 'Truck: 4711', 'Received by: J. Miller', ''],
    ]),
  );

/** A page without a word on it. */
export const blankPdf = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await pdfOfPages([[]]));
