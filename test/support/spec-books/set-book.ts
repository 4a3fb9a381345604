import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { bodyLines } from './body-text';
import { setContents } from './contents';
import { headingLines } from './heading';
import { type BookLayout, type BookSection, printed } from './layout';
import { drawMargins } from './margins';

/** Where a section of the book is; pages of the file, 1-based and inclusive. `digits` as in `BookSection`. */
export type PlacedSection = BookSection & { start: number; end: number };

/** Points, origin top-left: the text area of a letter page, between header and footer. */
export const AREA = { left: 72, top: 96, bottom: 690, right: 540 };
const LINE = 13;
const BODY_SIZE = 10;

type Setting = { document: PDFKit.PDFDocument; page: number; y: number; owners: (PlacedSection | undefined)[] };

/**
 * Sets a spec book: for each volume a cover, the table of contents if it has one, and its sections. `linesOf` is how
 * long a section is. Answers the file and the truth about it, known from setting the book and not from reading it.
 */
export async function setBook(
  layout: BookLayout,
  sections: readonly BookSection[],
  linesOf: (index: number) => number,
): Promise<{ pdf: Buffer; sections: PlacedSection[]; contentsPages: number[] }> {
  // the contents print the pages of sections, which are known when the book has been set once
  const first = await setOnce(layout, sections, linesOf, []);
  return setOnce(layout, sections, linesOf, first.sections);
}

async function setOnce(
  layout: BookLayout,
  sections: readonly BookSection[],
  linesOf: (index: number) => number,
  known: readonly PlacedSection[],
) {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false, bufferPages: true });
  const pdf = buffer(document);
  const setting: Setting = { document, page: 0, y: AREA.top, owners: [] };
  const placed: PlacedSection[] = [];
  const contentsPages: number[] = [];
  const perVolume = Math.ceil(sections.length / layout.volumes);

  for (let volume = 0; volume < layout.volumes; volume += 1) {
    addPage(setting, undefined);
    document.font('Helvetica-Bold').fontSize(22).text('PROJECT MANUAL', 200, 200, { lineBreak: false });
    document.fontSize(14).text(`VOLUME ${volume + 1} OF ${layout.volumes}`, 220, 240, { lineBreak: false });
    const own = sections.slice(volume * perVolume, (volume + 1) * perVolume);
    if (layout.contents !== 'none') {
      const before = setting.page;
      setContents(layout, own, known, document, () => addPage(setting, undefined));
      for (let page = before + 1; page <= setting.page; page += 1) contentsPages.push(page);
    }
    own.forEach((section, index) => {
      const others = sections.filter((other) => other !== section);
      const lines = bodyLines(layout, others, linesOf(volume * perVolume + index));
      const atTop = index === 0 || layout.flow === 'pages';
      placed.push(setSection(layout, section, lines, setting, atTop));
    });
  }
  drawMargins(layout, document, setting.owners);
  document.end();
  return { pdf: await pdf, sections: placed, contentsPages };
}

function setSection(
  layout: BookLayout,
  section: BookSection,
  body: { indent: number; text: string }[],
  setting: Setting,
  atTop: boolean,
): PlacedSection {
  const placed: PlacedSection = { ...section, start: 0, end: 0 };
  const heading = headingLines(layout, section);
  if (atTop || setting.y + (heading.length + 4) * LINE > AREA.bottom) addPage(setting, placed);
  else setting.y += 2 * LINE;
  placed.start = setting.page;
  for (const text of heading) writeLine(setting, placed, text, 0, 'Helvetica-Bold', true);
  setting.y += LINE;
  for (const { indent, text } of body) writeLine(setting, placed, text, indent, 'Helvetica', false);
  const number = printed(section.digits, layout.number);
  const end = {
    plain: 'END OF SECTION',
    numbered: `END OF SECTION ${number}`,
    stars: '*** END OF SECTION ***',
    none: '',
  };
  if (layout.end !== 'none') writeLine(setting, placed, end[layout.end], 0, 'Helvetica-Bold', true);
  placed.end = setting.page;
  return placed;
}

function writeLine(
  setting: Setting,
  owner: PlacedSection,
  text: string,
  indent: number,
  font: string,
  centered: boolean,
): void {
  const { document } = setting;
  if (setting.y + LINE > AREA.bottom) addPage(setting, owner);
  document.font(font).fontSize(BODY_SIZE);
  const left = centered ? (AREA.left + AREA.right - document.widthOfString(text)) / 2 : AREA.left + indent;
  document.text(text, left, setting.y, { lineBreak: false });
  setting.y += LINE;
}

function addPage(setting: Setting, owner: PlacedSection | undefined): void {
  setting.document.addPage();
  setting.page += 1;
  setting.y = AREA.top;
  setting.owners.push(owner);
}
