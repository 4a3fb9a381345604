import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A paragraph of a made-up section: its text and what stands under it. Numbers come from the layout. */
export type Outline = { text: string; children?: Outline[] };

export type MadeSection = { number: string; title: string; parts: { title: string; articles: Outline[] }[] };

/** How a book is set: how each level is numbered and indented, and what runs over and under its pages. Points. */
export type BookLayout = {
  name: string;
  heading: (section: MadeSection) => string[];
  part: (index: number, title: string) => string;
  /** Number of the nth (from 0) item of a level, the article's level being 0. */
  number: (part: number, level: number, index: number, parent: string) => string;
  indents: number[];
  hang: number;
  fontSize: number;
  /** Further down than to the next line, before a numbered paragraph. */
  space: number;
  running: (section: MadeSection, page: number) => { header: string[]; footer: string[] };
  endMark: ((section: MadeSection) => string) | undefined;
  /** Whether a section begins where the last one ended, in the middle of a page. */
  shared: boolean;
};

/** A node as it was set: level 0 is a PART, 1 an article; the page counts from 1. */
export type SetNode = { level: number; number: string; text: string; page: number };

export type SetSection = {
  section_code: string;
  section_number: string;
  section_title: string;
  page_start: number;
  page_end: number;
  heading: string;
  nodes: SetNode[];
};

const PAGE = { width: 612, height: 792 };
const MARGIN = { left: 72, right: 540, top: 100, bottom: 690 };

/** Sets sections one after the other, and says where everything came to stand. */
export async function setBook(
  layout: BookLayout,
  sections: MadeSection[],
): Promise<{ pdf: Buffer; sections: SetSection[] }> {
  const document = new PDFDocument({
    size: 'LETTER',
    autoFirstPage: false,
    margin: 0,
    info: { CreationDate: new Date(0) },
  });
  const pdf = buffer(document);
  const leading = layout.fontSize * 1.2;
  let page = 0;
  let y = 0;
  let current: MadeSection | undefined;

  const at = (text: string, x: number, top: number) => document.text(text, x, top, { lineBreak: false });
  const newPage = () => {
    document.addPage().font('Helvetica').fontSize(layout.fontSize);
    page += 1;
    y = MARGIN.top;
    if (current === undefined) return;
    const { header, footer } = layout.running(current, page);
    header.forEach((line, index) => {
      at(line, MARGIN.left, 36 + index * leading);
    });
    footer.forEach((line, index) => {
      at(line, MARGIN.left, PAGE.height - 60 + index * leading);
    });
  };
  const line = (text: string, x: number) => {
    if (y + leading > MARGIN.bottom) newPage();
    at(text, x, y);
    y += leading;
  };
  const wrapped = (text: string, width: number): string[] => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (document.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  const set: SetSection[] = [];
  for (const section of sections) {
    current = section;
    if (!layout.shared || page === 0) newPage();
    else y += 4 * leading;
    if (y + 12 * leading > MARGIN.bottom) newPage();
    const nodes: SetNode[] = [];
    const page_start = page;
    const headingLines = layout.heading(section);
    for (const text of headingLines) line(text, MARGIN.left);
    const numbered = (level: number, number: string, text: string) => {
      const left = MARGIN.left + (layout.indents[level - 1] ?? 0);
      y += layout.space;
      if (y + leading > MARGIN.bottom) newPage();
      nodes.push({ level, number, text, page });
      wrapped(text, MARGIN.right - left - layout.hang).forEach((words, index) => {
        if (y + leading > MARGIN.bottom) newPage();
        if (index === 0) at(number, left, y);
        line(words, left + layout.hang);
      });
    };
    const below = (part: number, level: number, items: Outline[], parent: string) => {
      items.forEach(({ text, children = [] }, index) => {
        const number = layout.number(part, level, index, parent);
        numbered(level + 1, number, text);
        below(part, level + 1, children, number);
      });
    };
    section.parts.forEach(({ title, articles }, index) => {
      y += 2 * layout.space;
      const text = layout.part(index + 1, title);
      if (y + leading > MARGIN.bottom) newPage();
      nodes.push({ level: 0, number: `PART ${index + 1}`, text: title, page });
      line(text, MARGIN.left);
      below(index + 1, 0, articles, '');
    });
    if (layout.endMark) {
      y += leading;
      line(layout.endMark(section), MARGIN.left + 150);
    }
    set.push({
      section_code: section.number.replace(/\D/g, ''),
      section_number: section.number,
      section_title: section.title,
      page_start,
      page_end: page,
      heading: headingLines.join(' '),
      nodes,
    });
  }
  document.end();
  return { pdf: await pdf, sections: set };
}
