import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { pngOfPage } from './images';
import { pdfOfPages } from './pdfs';
import { scannedPdf } from './scans';

const contents = [
  '        TABLE OF CONTENTS',
  '26 05 19  CONDUCTORS AND CABLES ................ 1',
  '26 05 33.16  BOXES ............................. 2',
];
const conductors = [
  'SECTION 26 05 19',
  'CONDUCTORS AND CABLES',
  '',
  'PART 1 - GENERAL',
  '',
  '1.1 SUMMARY',
  '',
  '    A. Section includes copper conductors that comply with ASTM B8.',
  '',
  'PART 2 - PRODUCTS',
  '',
  'END OF SECTION',
];
const boxes = ['SECTION 26 05 33.16', 'BOXES', '', 'PART 1 - GENERAL', '', '1.1 SUMMARY', '', 'END OF SECTION'];

/** A little spec book of three pages, all scanned: its contents, and two sections of a page each. Tilted by `tilt` degrees. */
export async function scannedBook(tilt = 0.4): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(scannedPdf(await pdfOfPages([contents, conductors, boxes]), [1, 2, 3], { tilt }));
}

/** Pages scanned before these lines were stamped on them as text. */
export async function stampedScans(pages: string[][]): Promise<Buffer> {
  const scan = Buffer.from(pngOfPage(await pdfOfPages([conductors]), 1, 50));
  const document = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false });
  const bytes = buffer(document);
  for (const lines of pages) {
    document.addPage().image(scan, 0, 0, { width: 612, height: 792 }).fontSize(9);
    for (const [index, line] of lines.entries()) document.text(line, 72, 700 + 14 * index, { lineBreak: false });
  }
  document.end();
  return bytes;
}
