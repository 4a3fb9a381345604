import { divisionTitle } from '../../shared/models/spec/number/divisions';
import { BOTTOM, bothSides, centered, type Layout, LEFT, RIGHT, TOP } from './page-layout';
import { PROJECT } from './project';

/** A line of the table of contents: `page` as the book numbers its pages. */
export type ContentsEntry = { number: string; title: string; page: number };

export const CONTENTS_PAGES = 2;
const ENTRY_HEIGHT = 21;
const TITLE_LEFT = LEFT + 84;

export function drawCover(layout: Layout): void {
  layout.addPage();
  layout
    .rect(LEFT - 12, 60, RIGHT - LEFT + 24, 672)
    .lineWidth(1.5)
    .stroke();
  centered(layout, 'PROJECT MANUAL', 150, 'Times-Bold', 30);
  centered(layout, 'Volume 1 of 1: Specifications', 192, 'Times-Roman', 14);
  centered(layout, PROJECT.name, 290, 'Times-Bold', 22);
  centered(layout, PROJECT.address, 322, 'Times-Roman', 13);
  centered(layout, `Project No. ${PROJECT.number}`, 342, 'Times-Roman', 13);
  centered(layout, PROJECT.issue, 430, 'Times-Bold', 14);
  centered(layout, PROJECT.date, 450, 'Times-Roman', 13);
  centered(layout, 'Owner', 560, 'Times-Italic', 11);
  centered(layout, PROJECT.owner, 576, 'Times-Roman', 13);
  centered(layout, 'Architect', 620, 'Times-Italic', 11);
  centered(layout, PROJECT.architect, 636, 'Times-Roman', 13);
}

/** Fills the pages left for the table of contents, from page index `first`, once the sections' pages are known. */
export function drawContents(layout: Layout, entries: ContentsEntry[], first: number): void {
  let y = startContents(layout, first);
  let page = first;
  let division = '';
  for (const entry of entries) {
    const code = entry.number.slice(0, 2);
    const heading = code !== division;
    if (y + (heading ? 3 : 1) * ENTRY_HEIGHT > BOTTOM) {
      page += 1;
      y = startContents(layout, page);
    }
    if (heading) {
      division = code;
      y += 10;
      layout.font('Times-Bold').fontSize(11);
      layout.text(`DIVISION ${code} - ${divisionTitle(code)?.toUpperCase()}`, LEFT, y, { lineBreak: false });
      y += ENTRY_HEIGHT + 2;
    }
    drawEntry(layout, entry, y);
    y += ENTRY_HEIGHT;
  }
  if (page >= first + CONTENTS_PAGES) throw new Error(`the table of contents takes more than ${CONTENTS_PAGES} pages`);
}

function startContents(layout: Layout, page: number): number {
  layout.switchToPage(page);
  bothSides(layout, PROJECT.name, `Project No. ${PROJECT.number}`, 42);
  bothSides(layout, PROJECT.date, 'TABLE OF CONTENTS', 740);
  centered(layout, 'TABLE OF CONTENTS', TOP, 'Times-Bold', 14);
  return TOP + 26;
}

function drawEntry(layout: Layout, { number, title, page }: ContentsEntry, y: number): void {
  layout.font('Times-Roman').fontSize(11);
  layout.text(number, LEFT + 14, y, { lineBreak: false });
  layout.text(title, TITLE_LEFT, y, { lineBreak: false });
  const pageLeft = RIGHT - layout.widthOfString(String(page));
  const space = pageLeft - 4 - (TITLE_LEFT + layout.widthOfString(title) + 4);
  const leader = '.'.repeat(Math.floor(space / layout.widthOfString('.')));
  layout.text(leader, pageLeft - 4 - layout.widthOfString(leader), y, { lineBreak: false });
  layout.text(String(page), pageLeft, y, { lineBreak: false });
}
