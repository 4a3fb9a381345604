import { type BookLayout, printed } from './layout';
import type { PlacedSection } from './set-book';

const HEADER_Y = 40; // points from the top
const FOOTER_Y = 740;

/** Draws header and footer on every page. `owners` has the section of each page that belongs to one. */
export function drawMargins(
  layout: BookLayout,
  document: PDFKit.PDFDocument,
  owners: readonly (PlacedSection | undefined)[],
): void {
  owners.forEach((section, index) => {
    document.switchToPage(index);
    document.font('Helvetica').fontSize(9);
    both(document, 'Alder Creek Branch Library', decoy(layout), HEADER_Y);
    if (section === undefined) return;
    const [left, right] = footer(layout, section, index + 1 - section.start + 1, index + 1);
    if (layout.running === 'section-word-header')
      both(document, `SECTION ${printed(section.digits, layout.number)}`, shortTitle(section), HEADER_Y + 14);
    both(document, left, right, FOOTER_Y);
  });
}

const decoy = ({ decoy }: BookLayout) =>
  ({ none: 'Issued for Bid', 'project-number': 'Project No. 23 40 16', date: '05 12 23' })[decoy];

function footer(layout: BookLayout, section: PlacedSection, sectionPage: number, page: number): [string, string] {
  const number = printed(section.digits, layout.number);
  switch (layout.running) {
    case 'title-number-page':
      return [shortTitle(section).toUpperCase(), `${number} - ${sectionPage}`];
    case 'number-alone':
      return [shortTitle(section), number];
    case 'section-word-header':
      return ['Fennimore Architects', `${sectionPage}`];
    case 'page-of':
      return [`${number} ${shortTitle(section)}`, `Page ${sectionPage} of ${section.end - section.start + 1}`];
    case 'page-only':
      return ['Fennimore Architects', `Page ${page}`];
    case 'none':
      return ['', ''];
  }
}

/** A margin is one line; books cut a long title there. */
const shortTitle = ({ title }: PlacedSection) => title.slice(0, 60);

function both(document: PDFKit.PDFDocument, left: string, right: string, y: number): void {
  document.text(left, 72, y, { lineBreak: false });
  document.text(right, 540 - document.widthOfString(right), y, { lineBreak: false });
}
