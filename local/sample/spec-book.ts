import { buffer } from 'node:stream/consumers';
import type { TocSection } from '../../shared/contract/toc-result';
import { CONTENTS_PAGES, drawContents, drawCover } from './front-matter';
import { createLayout } from './page-layout';
import { drawSection } from './section-pages';
import { electrical } from './sections/electrical';
import { envelopeAndOpenings } from './sections/envelope-and-openings';
import { finishesAndServices } from './sections/finishes-and-services';
import { generalAndConcrete } from './sections/general-and-concrete';

const SECTIONS = [...generalAndConcrete, ...envelopeAndOpenings, ...finishesAndServices, ...electrical];
const FRONT_PAGES = 1 + CONTENTS_PAGES; // cover and table of contents

/** A specification book of an invented library, in memory; the same bytes at each call. */
export const sampleSpecBook = async (): Promise<Buffer> => (await makeBook()).pdf;

/** What toc-parser should answer about a section of the book; known from setting the book and not from reading it. */
export type ExpectedSection = Pick<TocSection, 'section_code' | 'section_number' | 'section_title'> & {
  page_start: number;
  page_end: number;
};

export const expectedSections = async (): Promise<ExpectedSection[]> => (await makeBook()).sections;

async function makeBook(): Promise<{ pdf: Buffer; sections: ExpectedSection[] }> {
  const layout = createLayout();
  const pdf = buffer(layout);
  drawCover(layout);
  for (let page = 0; page < CONTENTS_PAGES; page += 1) layout.addPage();

  const sections: ExpectedSection[] = [];
  const contents = [];
  let numbered = 0; // pages since the front matter: the book's own numbering begins after it
  for (const section of SECTIONS) {
    const { number, title } = section;
    const pages = drawSection(layout, section, numbered);
    contents.push({ number, title, page: numbered + 1 });
    const page_start = FRONT_PAGES + numbered + 1;
    sections.push({
      section_code: number.replace(/\D/g, ''),
      section_number: number,
      section_title: title,
      page_start,
      page_end: page_start + pages - 1,
    });
    numbered += pages;
  }
  drawContents(layout, contents, 1);
  layout.end();
  return { pdf: await pdf, sections };
}
