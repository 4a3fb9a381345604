import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { assemble } from './pdfs';

/** Forms made by code, with another library than the one that fills them. Distances are in points from the top left. */

/** What stands on a page of a form; `label` is printed 100 points left of a field, right of a check mark. */
type Draw = (document: PDFKit.PDFDocument) => void;

export function formOf(pages: Draw[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'LETTER',
    autoFirstPage: false,
    ...options,
    info: { CreationDate: new Date(0) },
  });
  const bytes = buffer(document);
  document.font('Helvetica').fontSize(10).initForm();
  for (const draw of pages) {
    document.addPage();
    draw(document);
  }
  document.end();
  return bytes;
}

const print = (document: PDFKit.PDFDocument, text: string, x: number, y: number) =>
  document.fontSize(10).text(text, x, y, { lineBreak: false });

/** The application of a subcontractor: text, dates, a check mark, options, a comment, and a second page. */
export const subcontractorForm = (options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> =>
  formOf(
    [
      (document) => {
        print(document, 'Company name:', 60, 104);
        document.formText('company', 160, 100, 220, 18, { borderColor: '#888888' });
        print(document, 'Start date', 60, 134);
        document.formText('start', 160, 130, 100, 18, { format: { type: 'date', param: 'mm/dd/yyyy' } });
        print(document, 'Signed on date', 300, 134);
        document.formText('signed', 400, 130, 100, 18, {});
        document.formCheckbox('insured', 160, 160, 14, 14, { borderColor: '#000000' });
        print(document, 'Has liability insurance', 180, 163);
        print(document, 'Trade', 60, 194);
        document.formCombo('trade', 160, 190, 120, 18, { select: ['', 'Concrete', 'Doors and frames', 'Electrical'] });
        print(document, 'License no.', 160, 222);
        document.formText('lic', 160, 236, 80, 18, {});
        print(document, 'Comments', 60, 274);
        document.formText('comments', 160, 270, 300, 60, { multiline: true });
      },
      (document) => {
        print(document, 'Reviewed by', 60, 104);
        document.formText('reviewer', 160, 100, 200, 18, {});
      },
    ],
    options,
  );

/** Objects of a form written out: a radio group of three buttons, a field of three characters, one locked, two of the same label, a signature. */
export function rawForm(): Buffer {
  const button = (name: string, x: number) =>
    Buffer.from(
      `<< /Type /Annot /Subtype /Widget /Parent 5 0 R /F 4 /Rect [${x} 700 ${x + 12} 712] /AS /Off ` +
        `/AP << /N << /${name} 13 0 R /Off 14 0 R >> >> >>`,
    );
  const text = (name: string, y: number, more = '') =>
    Buffer.from(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /F 4 /Rect [160 ${y} 300 ${y + 16}] /DA (/Helv 10 Tf 0 g) ${more} >>`,
    );
  const picture = (drawn: string) =>
    Buffer.from(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 12 12] /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  const line = (x: number, y: number, words: string) => `BT /F1 10 Tf ${x} ${y} Td (${words}) Tj ET\n`;
  const printed =
    line(60, 702, 'Doors') +
    line(176, 702, 'Wood') +
    line(246, 702, 'Steel') +
    line(316, 702, 'Glass') +
    line(60, 664, 'State:') +
    line(60, 634, 'Bid no.') +
    line(60, 604, 'Phone') +
    line(60, 574, 'Phone');
  return assemble([
    Buffer.from(
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R 9 0 R 10 0 R 11 0 R 12 0 R 16 0 R] ' +
        '/NeedAppearances true /DR << /Font << /Helv 15 0 R >> >> /DA (/Helv 0 Tf 0 g) >> >>',
    ),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 15 0 R >> >> ' +
        '/Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R 16 0 R] >>',
    ),
    Buffer.from(`<< /Length ${printed.length} >>\nstream\n${printed}\nendstream`),
    Buffer.from('<< /FT /Btn /Ff 49152 /T (material) /V /Off /Kids [6 0 R 7 0 R 8 0 R] >>'),
    button('a', 160),
    button('b', 230),
    button('c', 300),
    text('state', 660, '/MaxLen 3 /TU (Two letters of the state) /Ff 2'),
    text('bid', 630, '/Ff 1 /V (B-17)'),
    text('phone.office', 600, '/Ff 16777216'),
    text('phone.mobile', 570, '/Ff 16777216 /MaxLen 6'),
    picture('0 0 12 12 re f'),
    picture(''),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    Buffer.from('<< /Type /Annot /Subtype /Widget /FT /Sig /T (seal) /F 4 /Rect [160 500 300 540] >>'),
  ]);
}

/**
 * A form of these objects, numbered from 6, on one page; `fields` and `widgets` are the numbers of those that are
 * fields of the form, and of those that lie on the page. Object 5 is Helvetica; `form` is what else the form itself says.
 */
export function writtenForm({
  objects,
  fields,
  widgets = fields,
  page = '',
  form = '/DR << /Font << /Helv 5 0 R >> >>',
}: {
  objects: readonly string[];
  fields: readonly number[];
  widgets?: readonly number[];
  page?: string;
  form?: string;
}): Buffer {
  const references = (numbers: readonly number[]) => numbers.map((number) => `${number} 0 R`).join(' ');
  return assemble(
    [
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${references(fields)}] ${form} >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ' +
        `/Resources << /Font << /F1 5 0 R >> >> /Annots [${references(widgets)}] >>`,
      streamOf(page),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...objects,
    ].map((object) => Buffer.from(object)),
  );
}

export const streamOf = (content: string, more = ''): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;

/** A field of `writtenForm` that is its own widget: 140 points wide and 16 high, `at` points above the foot of the page. */
export const writtenField = (name: string, at: number, more: string): string =>
  `<< /Type /Annot /Subtype /Widget /T (${name}) /F 4 /Rect [160 ${at} 300 ${at + 16}] /DA (/Helv 10 Tf 0 g) ${more} >>`;
