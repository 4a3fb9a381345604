import { pdfOfPages } from './pdfs';

/** A PDF with a line of text on each page. */
export const pdfOf = async (lines: string[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pdfOfPages(lines.map((line) => [line])));
