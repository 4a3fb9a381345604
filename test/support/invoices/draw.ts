import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A text on a page: points from the left and top edges; `right` says that x is where the text ends. */
export type Text = { x: number; y: number; text: string; right?: boolean; size?: number; bold?: boolean };

/** A letter-size PDF with these texts on each page, and files embedded in it by name. */
export function drawPages(
  pages: readonly (readonly Text[])[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER', autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const bytes = buffer(document);
  for (const [name, content] of Object.entries(files)) document.file(Buffer.from(content), { name });
  for (const texts of pages) {
    document.addPage();
    for (const { x, y, text, right, size = 9, bold = false } of texts) {
      document.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      const left = right ? x - document.widthOfString(text) : x;
      document.text(text, left, y, { lineBreak: false });
    }
  }
  document.end();
  return bytes;
}

/** Lines under one another from a place on the page. */
export const block = (x: number, y: number, lines: readonly string[]): Text[] =>
  lines.map((text, index) => ({ x, y: y + 12 * index, text }));

/** Rows of a table: the first column begins at its x, the others end at theirs. */
export const grid = (y: number, columns: readonly number[], rows: readonly (readonly string[])[]): Text[] =>
  rows.flatMap((row, index) =>
    row.flatMap((text, column): Text[] =>
      text === '' ? [] : [{ x: columns[column] ?? 0, y: y + 14 * index, text, right: column > 0 }],
    ),
  );
