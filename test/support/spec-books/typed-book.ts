import type { Line } from '../../../shared/models/pdf/lines';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { parseToc } from '../../../shared/models/spec/toc-parser';
import { pdfOfPages } from '../pdfs';

const LINES = 50; // from the top of a page to its footer

/** The lines that a section begins with. */
export const opening = (number: string, title: string) => [
  `SECTION ${number}`,
  title,
  'PART 1 - GENERAL',
  '1.1 SUMMARY',
];

/** Paragraphs of a section, with references to another. */
export const body = ['A. Provide what is shown.', '1. Comply with Section 26 05 26.', 'Section 26 05 26 applies.'];

/** A page with a footer at its foot. */
export const withFooter = (lines: readonly string[], footer: string): string[] => [
  ...lines,
  ...Array.from({ length: LINES - lines.length }, () => ''),
  footer,
];

/** Lines of type ten points high, each a word, as the reader of PDFs gives them. */
export const typedLines = (texts: readonly string[]): Line[] =>
  texts.map((text, index) => {
    const box = { left: 72, right: 72 + 6 * text.length, top: 770 - 14 * index, bottom: 760 - 14 * index };
    return { ...box, text, words: [{ ...box, text }] };
  });

/** What toc-parser finds in a book of pages typed like this. */
export const parsed = async (pages: string[][]) => parseToc(pdfEngine(), await pdfOfPages(pages));

/** The sections found, as "code title first-last". */
export const sectionsOf = async (pages: string[][]): Promise<string[]> =>
  (await parsed(pages)).divisions
    .flatMap((division) => division.sections)
    .map((section) => `${section.section_code} ${section.section_title} ${section.page_start}-${section.page_end}`);
