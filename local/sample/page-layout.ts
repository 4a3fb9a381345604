import PDFDocument from 'pdfkit';
import { PROJECT } from './project';

/** Letter paper with one-inch margins; points, and pdfkit's origin at the top left. */
const PAGE = { width: 612, left: 72, right: 540, header: 42, top: 84, bottom: 704, footer: 728 };
const SIZE = 11;
const LINE_GAP = 1.5;

export type Layout = PDFKit.PDFDocument;

/** `created` is fixed, so that the same book has the same bytes. */
export const createLayout = (): Layout =>
  new PDFDocument({
    size: 'LETTER',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: `Project Manual: ${PROJECT.name}`, Author: PROJECT.architect, CreationDate: new Date(0) },
  });

export const { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM } = PAGE;

/** A line of its own, centered. */
export function centered(layout: Layout, text: string, y: number, font: string, size: number): void {
  layout.font(font).fontSize(size);
  layout.text(text, PAGE.left, y, { width: PAGE.right - PAGE.left, align: 'center' });
}

/** Text from the left margin and text up to the right one, on one line. */
export function bothSides(
  layout: Layout,
  left: string,
  right: string,
  y: number,
  font = 'Times-Roman',
  size = 9,
): void {
  layout.font(font).fontSize(size);
  layout.text(left, PAGE.left, y, { lineBreak: false });
  layout.text(right, PAGE.right - layout.widthOfString(right), y, { lineBreak: false });
}

/** Header and footer of a page of a section: `sectionPage` counts in the section, `bookPage` in the whole book. */
export function runningLines(
  layout: Layout,
  section: { number: string; title: string },
  sectionPage: number,
  bookPage: number,
): void {
  bothSides(layout, PROJECT.name, `Project No. ${PROJECT.number}`, PAGE.header);
  bothSides(layout, PROJECT.address, PROJECT.issue, PAGE.header + 11);
  layout
    .moveTo(PAGE.left, PAGE.footer - 5)
    .lineTo(PAGE.right, PAGE.footer - 5)
    .lineWidth(0.5)
    .stroke();
  bothSides(layout, section.title.toUpperCase(), `${section.number} - ${sectionPage}`, PAGE.footer);
  bothSides(layout, PROJECT.date, `Page ${bookPage}`, PAGE.footer + 12);
}

/** A block of text with its label hung to the left of it. `indent` and `hang` in points. */
export type Block = { label: string; text: string; indent: number; hang: number; before: number; bold?: boolean };

/** How high the block stands, in points, without the space before it. */
export function heightOf(layout: Layout, block: Block): number {
  setFont(layout, block);
  return layout.heightOfString(block.text, { width: widthOf(block), lineGap: LINE_GAP });
}

export function drawBlock(layout: Layout, block: Block, y: number): void {
  setFont(layout, block);
  const x = PAGE.left + block.indent;
  layout.text(block.label, x, y, { lineBreak: false });
  layout.text(block.text, x + block.hang, y, { width: widthOf(block), lineGap: LINE_GAP });
}

const setFont = (layout: Layout, block: Block) => layout.font(block.bold ? 'Times-Bold' : 'Times-Roman').fontSize(SIZE);
const widthOf = (block: Block) => PAGE.right - PAGE.left - block.indent - block.hang;
