import type { ContentIssue, ContentResult, SectionContent, SectionFailure } from '../../../contract/content-result';
import type { Ocr } from '../../ocr/ocr';
import { ocrReport } from '../../ocr/ocr-report';
import { analysed } from '../../pdf/analysed';
import type { PdfDocument } from '../../pdf/document';
import { type BoundedSection, boundSection, type PlacedSection } from './bounds';
import { takeHeading } from './heading';
import { type PagesRead, readPages } from './page-lines';
import { requirementsOf } from './requirements/requirements';
import { ownLines } from './text';
import { buildTree } from './tree';

/** A row of a toc-parser result, as far as it is needed here; pages are null for a section that the body does not have. */
export type ListedSection = Omit<PlacedSection, 'page_start' | 'page_end'> & {
  page_start: number | null;
  page_end: number | null;
};

/** Called after each page and waited for. */
export type OnPage = (done: number, of: number) => Promise<void> | void;

const AROUND = 3; // pages before and after a section that show which of its lines run through the book

/**
 * The content of the sections `codes` of a book, in that order; one that is bound twice comes twice. `listed` is what
 * toc-parser found in the same document. A section that cannot be read is an entry with an error.
 * Scanned pages are read by `ocr`, if it is given.
 * Throws JobFault as `PdfDocument.readPages` does, and PDF_TOO_COMPLEX when the text takes too long to take apart.
 */
export async function extractContent(
  document: PdfDocument,
  listed: readonly ListedSection[],
  codes: readonly string[],
  onPage?: OnPage,
  ocr?: Ocr,
): Promise<ContentResult> {
  const placed = listed.filter(
    (section): section is PlacedSection => isPlaced(section) && withinBook(section, document),
  );
  const asked = codes.flatMap((code): readonly (PlacedSection | SectionFailure)[] => {
    const found = placed.filter((section) => section.section_code === code);
    return found.length > 0 ? found : [missing(code, listed)];
  });
  const pages = await readPages(document, pagesAround(asked.filter(isPlaced), document.pageCount), onPage, ocr);
  const ocrIsOn = ocr !== undefined;
  const sections = analysed(() =>
    asked.map((section) => (isPlaced(section) ? contentOf(section, placed, pages, ocrIsOn) : section)),
  );
  return { sections, pages_failed: pages.failed };
}

const isPlaced = (section: ListedSection | PlacedSection | SectionFailure): section is PlacedSection =>
  'page_start' in section && section.page_start !== null && section.page_end !== null;

const withinBook = ({ page_start, page_end }: PlacedSection, { pageCount }: PdfDocument) =>
  page_start >= 1 && page_start <= page_end && page_end <= pageCount;

const missing = (section_code: string, listed: readonly ListedSection[]): SectionFailure =>
  listed.some((section) => section.section_code === section_code)
    ? failure(section_code, 'SECTION_NOT_IN_BOOK', 'The contents list this section, but the book does not have it.')
    : failure(section_code, 'SECTION_NOT_IN_TOC', 'The toc-parser job found no section of this code.');

const failure = (section_code: string, code: SectionFailure['error']['code'], message: string): SectionFailure => ({
  section_code,
  error: { code, message },
});

function pagesAround(sections: readonly PlacedSection[], pageCount: number): number[] {
  const pages = new Set<number>();
  for (const { page_start, page_end } of sections) {
    for (let page = Math.max(1, page_start - AROUND); page <= Math.min(pageCount, page_end + AROUND); page += 1)
      pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}

function contentOf(
  section: PlacedSection,
  placed: readonly PlacedSection[],
  pages: PagesRead,
  ocrIsOn: boolean,
): SectionContent | SectionFailure {
  const bounded = boundSection(section, placed, (page) => pages.lines.get(page) ?? []);
  const [first, ...others] = bounded.lines;
  if (first === undefined) {
    return failure(section.section_code, 'SECTION_UNREADABLE', 'No text could be read on the pages of this section.');
  }
  const taken = bounded.headingFound ? takeHeading(first, others) : undefined;
  const { roots: nodes, inOrder } = buildTree(taken?.rest ?? bounded.lines);
  const { section_code, section_number, section_title, page_start, page_end } = section;
  const ocr = ocrOf(section, pages, ocrIsOn);
  return {
    section_code,
    section_number,
    section_title,
    page_start,
    page_end,
    heading: taken?.heading ?? null,
    text: [...(taken ? [taken.heading.text] : []), ...inOrder.flatMap(ownLines)].join('\n'),
    nodes,
    requirements: requirementsOf(nodes, section_code),
    ...(ocr !== undefined && { ocr }),
    issues: issuesOf(
      section,
      bounded,
      pages,
      nodes.some(({ kind }) => kind === 'part'),
    ),
    error: null,
  };
}

/** What of a section rests on OCR. */
function ocrOf({ page_start, page_end }: PlacedSection, { ocrConfidence, notRead }: PagesRead, isOn: boolean) {
  const onItsPages = (page: number) => page >= page_start && page <= page_end;
  const read = new Map([...ocrConfidence].filter(([page]) => onItsPages(page)));
  return ocrReport(isOn, read, [...notRead].filter(onItsPages));
}

function issuesOf(
  { page_start, page_end }: PlacedSection,
  { headingFound }: BoundedSection,
  { withoutText, failed }: PagesRead,
  hasParts: boolean,
): ContentIssue[] {
  const onItsPages = (page: number) => page >= page_start && page <= page_end;
  return [
    ...(headingFound ? [] : (['HEADING_NOT_FOUND'] as const)),
    ...([...withoutText].some(onItsPages) ? (['PAGES_WITHOUT_TEXT'] as const) : []),
    ...(failed.some(({ page }) => onItsPages(page)) ? (['PAGES_UNREADABLE'] as const) : []),
    ...(hasParts ? [] : (['NO_PARTS'] as const)),
  ];
}
