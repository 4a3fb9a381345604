import { pdfOfPages } from './pdfs';

/** A PDF with a line of text on each page. */
export const pdfOf = async (lines: string[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pdfOfPages(lines.map((line) => [line])));

const row = (...cells: string[]) => cells.map((cell) => cell.padEnd(24)).join('');

/** A delivery record of two pages: labels with values, and a table. */
export const recordPdf = async (carrier = 'Great Lakes Freight'): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await pdfOfPages([
      [
        'DELIVERY RECORD',
        '',
        `Carrier: ${carrier}`,
        'Delivery Date: March 4, 2026',
        'Total Amount: $1,250.00',
        '',
        'The goods were counted on arrival, and nothing was missing.',
      ],
      [
        'GOODS',
        '',
        row('Article', 'Quantity', 'Price'),
        row('Door hardware set', '2', '400.00'),
        row('Hinge', '12', '8.50'),
        row('Closer', '4', '95.00'),
      ],
    ]),
  );
