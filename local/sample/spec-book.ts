import { CONTENTS_PAGES, drawContents, drawCover } from './front-matter';
import { createLayout, type Layout } from './page-layout';
import { drawSection } from './section-pages';
import { electrical } from './sections/electrical';
import { envelopeAndOpenings } from './sections/envelope-and-openings';
import { finishesAndServices } from './sections/finishes-and-services';
import { generalAndConcrete } from './sections/general-and-concrete';

const SECTIONS = [...generalAndConcrete, ...envelopeAndOpenings, ...finishesAndServices, ...electrical];
const FRONT_PAGES = 1 + CONTENTS_PAGES; // cover and table of contents

/** A section as a right reading of the book has it: pages of the file, 1-based and inclusive. */
export type ExpectedSection = { section_code: string; section_title: string; page_start: number; page_end: number };

/** A specification book of an invented library, in memory; the same bytes at each call. */
export const sampleSpecBook = async (): Promise<Buffer> => (await makeBook()).pdf;

/** What the book holds, known from setting it and not from reading it. */
export const expectedSections = async (): Promise<ExpectedSection[]> => (await makeBook()).sections;

async function makeBook(): Promise<{ pdf: Buffer; sections: ExpectedSection[] }> {
  const layout = createLayout();
  const pdf = bytesOf(layout);
  drawCover(layout);
  for (let page = 0; page < CONTENTS_PAGES; page += 1) layout.addPage();

  const sections: ExpectedSection[] = [];
  const contents = [];
  let numbered = 0; // pages since the front matter: the book's own numbering begins after it
  for (const section of SECTIONS) {
    const pages = drawSection(layout, section, numbered);
    contents.push({ number: section.number, title: section.title, page: numbered + 1 });
    const before = FRONT_PAGES + numbered;
    sections.push({
      section_code: section.number.replace(/\D/g, ''),
      section_title: section.title,
      page_start: before + 1,
      page_end: before + pages,
    });
    numbered += pages;
  }
  drawContents(layout, contents, 1);
  layout.end();
  return { pdf: await pdf, sections };
}

function bytesOf(layout: Layout): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    layout.on('data', (chunk: Buffer) => chunks.push(chunk));
    layout.on('end', () => resolve(Buffer.concat(chunks)));
    layout.on('error', reject);
  });
}
