import type { SectionIssue } from '../../../contract/toc-result';
import { mean } from '../../ocr/confidence';
import type { SectionNumber } from '../number/section-number';
import type { TocEntry } from '../toc/entries';
import type { BookEvidence } from './book-evidence';
import { carriedSections } from './carried-sections';
import { absentConfidence, confidenceOf } from './confidence';
import { headedSections } from './headed-sections';
import { lettersOf, matchListed } from './match-listed';
import { type PageRange, pageRange } from './page-ranges';
import { printedSections } from './printed-pages';
import { inBookOrder, type SectionStart } from './section-start';

/** A section of the book with its pages in the file, 1-based and inclusive; null when the file does not hold it. */
export type Section = {
  number: SectionNumber;
  title: string;
  /** The title over the section itself, where the table of contents gives another. */
  headingTitle: string | undefined;
  /** The number that another part of the book gives it. */
  otherNumber: SectionNumber | undefined;
  page_start: number | null;
  page_end: number | null;
  source: 'toc' | 'bookmark' | 'heading';
  confidence: number;
  /** How sure OCR was of the words of its pages; undefined when it read none of them. */
  ocrConfidence: number | undefined;
  issues: SectionIssue[];
};

/**
 * The sections in the order of the table of contents, under the titles it gives them. A section that only the body has
 * comes after the one it follows there, and so does one that is bound again.
 */
export function sectionsOf(book: BookEvidence): Section[] {
  const headed = headedSections(book);
  const carried = carriedSections(book, headed);
  const printed = printedSections(book, [...headed, ...carried]);
  const starts = [...headed, ...carried, ...printed].sort(inBookOrder);
  const { listed, entryOf } = matchListed(book.listed, starts);
  const sections = starts.map((start, index) => {
    const range = pageRange(start, starts[index + 1], book);
    return present(start, range, entryOf.get(start), starts, book);
  });

  const ordered = listed.map(({ entry, starts: [first] }) => {
    return (first && sections[starts.indexOf(first)]) ?? absent(entry, book);
  });
  let after = -1;
  for (const section of sections) {
    const placed = ordered.indexOf(section);
    if (placed < 0) ordered.splice(after + 1, 0, section);
    after = placed < 0 ? after + 1 : placed;
  }
  return ordered;
}

function present(
  start: SectionStart,
  range: PageRange,
  entry: TocEntry | undefined,
  starts: readonly SectionStart[],
  book: BookEvidence,
): Section {
  const { number, signs } = start;
  const page = book.byPage.get(start.page);
  const otherNumber = otherNumberOf(start, range, entry, book);
  const titleDiffers = entry !== undefined && start.title !== '' && lettersOf(entry.title) !== lettersOf(start.title);
  const issues: SectionIssue[] = [];
  if (entry === undefined && book.listed.length > 0) issues.push('NOT_IN_TOC');
  if (otherNumber !== undefined) issues.push('NUMBER_DIFFERS');
  if (titleDiffers) issues.push('TITLE_DIFFERS');
  if (starts.some((other) => other !== start && other.number.code === number.code)) issues.push('BOUND_TWICE');
  return {
    number,
    title: entry?.title ?? start.title,
    headingTitle: titleDiffers ? start.title : undefined,
    otherNumber,
    ...range,
    source: entry !== undefined ? 'toc' : signs.has('heading') || !signs.has('bookmark') ? 'heading' : 'bookmark',
    confidence: confidenceOf(signs, { differs: otherNumber !== undefined, ocrConfidence: page?.ocrConfidence }),
    ocrConfidence: ocrConfidenceOf(range, book),
    issues,
  };
}

function ocrConfidenceOf({ page_start, page_end }: PageRange, { pages }: BookEvidence): number | undefined {
  const read = pages.flatMap(({ page, ocrConfidence }) =>
    page >= page_start && page <= page_end && ocrConfidence !== undefined ? [ocrConfidence] : [],
  );
  return read.length === 0 ? undefined : mean(read);
}

/** The number that the table of contents, the margin of the first page or the END OF SECTION mark gives instead. */
function otherNumberOf(
  { number, otherNumber }: SectionStart,
  range: PageRange,
  entry: TocEntry | undefined,
  book: BookEvidence,
): SectionNumber | undefined {
  const named = [entry?.number, otherNumber, endNumber(range, book)];
  return named.find((other) => other !== undefined && other.code !== number.code);
}

/** The number of the END OF SECTION mark on the last page of a section that begins on a page of its own. */
function endNumber({ page_start, page_end }: PageRange, book: BookEvidence): SectionNumber | undefined {
  const last = book.byPage.get(page_end);
  const begun = last?.headings.some((heading) => heading.line > (last.end?.line ?? -1) || heading.above === 'end');
  return page_end > page_start && begun ? undefined : last?.end?.number;
}

const absent = ({ number, title }: TocEntry, book: BookEvidence): Section => ({
  number,
  title,
  headingTitle: undefined,
  otherNumber: undefined,
  page_start: null,
  page_end: null,
  source: 'toc',
  confidence: absentConfidence(book.byPage.size < book.pageCount),
  ocrConfidence: undefined,
  issues: ['NOT_IN_BOOK'],
});
