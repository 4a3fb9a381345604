import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** Small PDFs made by code: the good, and each kind of bad that an upload must be refused for. */

/** A one-page PDF that says `text`. */
export const onePagePdf = (text = 'SECTION 26 05 19'): Promise<Buffer> => render({}, text);

/** Opens only with the password `reader`. */
export const encryptedPdf = (): Promise<Buffer> => render({ userPassword: 'reader', ownerPassword: 'owner' });

/** Opens for everybody; only printing and changing it are restricted. */
export const ownerPasswordPdf = (): Promise<Buffer> => render({ ownerPassword: 'owner' });

/** A PDF whose upload broke off half-way: its page tree and cross-reference table are missing. */
export async function truncatedPdf(): Promise<Buffer> {
  const whole = await onePagePdf();
  return whole.subarray(0, Math.floor(whole.length / 2));
}

/** Bytes with another file's signature. */
export const notAPdf = (): Buffer => Buffer.from('PK\u0003\u0004 this is a zip archive, whatever its name says');

/** A well-formed PDF with an empty page tree. */
export const zeroPagePdf = (): Buffer =>
  assemble([Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Kids [] /Count 0 >>')]);

/** A file of about 60 kB whose one page unpacks to `megabytes` of path operators. */
export function bombPdf(megabytes: number): Buffer {
  const operators = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '0 0 m 9 9 l S\n'), { level: 9 });
  return assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${operators.length} /Filter /FlateDecode >>\nstream\n`),
      operators,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

/** A PDF with the given lines on each page, in a typewriter face so that leading spaces indent. */
export function pdfOfPages(pages: string[][]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER', autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const bytes = buffer(document);
  for (const lines of pages) {
    document.addPage().font('Courier').fontSize(9);
    lines.forEach((line, index) => {
      document.text(line, 54, 54 + index * 12, { lineBreak: false });
    });
  }
  document.end();
  return bytes;
}

function render(security: PDFKit.PDFDocumentOptions, text = 'One page'): Promise<Buffer> {
  const document = new PDFDocument({ ...security, size: 'LETTER', info: { CreationDate: new Date(0) } });
  const bytes = buffer(document);
  document.fontSize(12).text(text, 72, 72);
  document.end();
  return bytes;
}

/** A PDF file of the given objects, numbered from 1; the first is the catalog. */
export function assemble(objects: Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const startOfTable = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
  add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`));
  return Buffer.concat(parts);
}
