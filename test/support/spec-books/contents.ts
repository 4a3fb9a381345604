import { wrap } from './heading';
import { type BookLayout, type BookSection, printed } from './layout';
import type { PlacedSection } from './set-book';

const LINE = 15;
const TOP = 96;
const BOTTOM = 690;
const LEFT = 72;
const RIGHT = 540;

type Entry = { number: string; title: string; page: string };

/** Sets the table of contents of a volume from a new page on. `known` has the pages once the book was set before. */
export function setContents(
  layout: BookLayout,
  sections: readonly BookSection[],
  known: readonly PlacedSection[],
  document: PDFKit.PDFDocument,
  addPage: () => void,
): void {
  let y = 0;
  const startPage = () => {
    addPage();
    document.font('Helvetica-Bold').fontSize(13);
    const title =
      { 'front-section': 'SECTION 00 01 10 - TABLE OF CONTENTS', none: '' }[layout.contentsTitle as string] ??
      layout.contentsTitle;
    document.text(title, 200, TOP - 24, { lineBreak: false });
    document.font('Helvetica').fontSize(10);
    y = TOP;
  };
  startPage();
  const entries = sections.map(({ digits, title }): Entry => {
    const page = known.find((section) => section.digits === digits)?.start ?? 1;
    return { number: printed(digits, layout.number), title, page: String(page) };
  });
  if (layout.contents === 'columns') {
    setColumns(entries, document);
    return;
  }
  let division = '';
  entries.forEach((entry, index) => {
    const code = sections[index]?.digits.slice(0, 2) ?? '';
    if (y + 4 * LINE > BOTTOM) startPage();
    if (code !== division && layout.contents !== 'list') {
      division = code;
      document.font('Helvetica-Bold').text(`DIVISION ${code} - GROUP ${code}`, LEFT, y + 5, { lineBreak: false });
      document.font('Helvetica');
      y += LINE + 5;
    }
    y += LINE * setEntry(layout, entry, document, y);
  });
}

/** Sets one entry and answers how many lines it took. */
function setEntry(
  { contents }: BookLayout,
  { number, title, page }: Entry,
  document: PDFKit.PDFDocument,
  y: number,
): number {
  const word = contents === 'section-words' ? `SECTION ${number} - ` : '';
  const titleLeft = word ? LEFT + document.widthOfString(word) : LEFT + 90;
  const lines = wrap(title, 56);
  document.text(word || number, LEFT, y, { lineBreak: false });
  for (const [index, line] of lines.entries()) document.text(line, titleLeft, y + index * 12, { lineBreak: false });
  const last = y + (lines.length - 1) * 12;
  const titleEnd = titleLeft + document.widthOfString(lines.at(-1) ?? '');
  const right = (text: string, edge = RIGHT) =>
    document.text(text, edge - document.widthOfString(text), last, { lineBreak: false });
  if (contents === 'leaders' || contents === 'page-in-section') {
    const printedPage = contents === 'leaders' ? page : `${number} - 1`;
    const room = RIGHT - document.widthOfString(printedPage) - 6 - titleEnd;
    document.text(` ${'.'.repeat(Math.max(3, Math.floor(room / document.widthOfString('.')) - 2))}`, titleEnd, last, {
      lineBreak: false,
    });
    right(printedPage);
  }
  if (contents === 'table') right(`${Number(page) % 9} pages`);
  if (contents === 'dates') {
    right('03/14/2025');
    right('2', RIGHT - 90);
  }
  return lines.length;
}

function setColumns(entries: readonly Entry[], document: PDFKit.PDFDocument): void {
  const half = Math.ceil(entries.length / 2);
  [entries.slice(0, half), entries.slice(half)].forEach((column, index) => {
    let y = TOP;
    const left = 54 + index * 260;
    for (const { number, title } of column) {
      document.font('Helvetica').fontSize(9).text(number, left, y, { lineBreak: false });
      for (const line of wrap(title, 36)) {
        document.text(line, left + 62, y, { lineBreak: false });
        y += 11;
      }
      y += 5;
    }
  });
}
