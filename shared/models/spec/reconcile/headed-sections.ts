import { type Heading, isCapitals } from '../book/headings';
import type { PageEvidence } from '../book/page-evidence';
import type { BookEvidence } from './book-evidence';
import { FORM_RANK, type SectionStart, type Sign } from './section-start';

const LIST = 3; // headings of one page

/** Whether the section that goes on from the page before has ended, and on which page it was seen to. */
type Reading = { sections: SectionStart[]; ended: boolean };

/** The sections that begin with a heading, in the order of the book; running headers and references are left out. */
export function headedSections(book: BookEvidence): SectionStart[] {
  const reading: Reading = { sections: [], ended: true };
  for (const page of book.pages) {
    const headings = headingsToRead(book, page);
    for (const heading of headings) readHeading(book, page, heading, reading);
    const last = headings.at(-1)?.line ?? -1;
    if (page.end !== undefined && page.end.line > last) reading.ended = true;
  }
  return reading.sections;
}

/** A list of sections, as what a contract takes in, has many lines that look like headings, and no PART 1. */
function headingsToRead(book: BookEvidence, { page, headings }: PageEvidence): Heading[] {
  const merged = mergeSameNumber(headings);
  if (book.contents.has(page)) return merged.filter(isOfContents);
  const bare = merged.filter((heading) => !heading.opensPartOne);
  return bare.length >= LIST ? merged.filter((heading) => heading.opensPartOne) : merged;
}

function readHeading(book: BookEvidence, page: PageEvidence, heading: Heading, reading: Reading): void {
  const ended = reading.ended || heading.above === 'end';
  const current = reading.sections.at(-1);
  const repeats = current?.number.code === heading.number.code;
  // the same number again is a running header, unless the section has ended: then it is bound twice
  if (repeats && !(ended && heading.opensPartOne) && !restarts(book, page.page, heading)) return;
  const signs = signsOf(book, page.page, heading, ended && current !== undefined);
  if (!isAccepted(heading, signs, book.running.get(page.page)?.number.code)) return;
  const running = book.running.get(page.page)?.number;
  reading.sections.push({
    number: heading.number,
    title: heading.title,
    page: page.page,
    line: heading.line,
    startsPage:
      heading.above === 'nothing' || (heading.above === 'paragraphs' && (reading.ended || signs.has('first-page'))),
    signs,
    otherNumber: running !== undefined && running.code !== heading.number.code ? running : undefined,
  });
  reading.ended = false;
}

/** A section bound twice counts its pages anew, where the book counts them by section. */
function restarts(book: BookEvidence, page: number, heading: Heading): boolean {
  const here = book.running.get(page);
  const before = book.running.get(page - 1);
  return heading.opensPartOne && here?.sectionPage === 1 && before?.sectionPage !== undefined;
}

function signsOf(book: BookEvidence, page: number, heading: Heading, afterEnd: boolean): Set<Sign> {
  const { code } = heading.number;
  const signs = new Set<Sign>([heading.form === 'capitals' ? 'heading' : 'number']);
  const here = book.running.get(page);
  if (heading.opensPartOne) signs.add('part-one');
  if (marginsBegin(book, page, heading)) signs.add('running');
  if (here?.number.code === code && here.sectionPage === 1) signs.add('first-page');
  if (afterEnd) signs.add('after-end');
  if (book.bookmarks.some((bookmark) => bookmark.number.code === code && bookmark.page === page)) signs.add('bookmark');
  if (book.listed.some((entry) => entry.number.code === code)) signs.add('listed');
  return signs;
}

/** Margins name the section from this page on, or from the next one when it begins below the end of another. */
function marginsBegin(book: BookEvidence, page: number, { number: { code }, above }: Heading): boolean {
  const [before, here, after] = [page - 1, page, page + 1].map((at) => book.running.get(at)?.number.code === code);
  return (here === true && before === false) || (above !== 'nothing' && here === false && after === true);
}

function isAccepted({ form, above, opensPartOne, title }: Heading, signs: Set<Sign>, running?: string): boolean {
  const begins = signs.has('running') || signs.has('bookmark') || signs.has('first-page');
  // a bare number is no heading unless it opens PART 1
  if (form === 'bare') return begins || (above === 'paragraphs' ? signs.has('listed') : isCapitals(title));
  if (opensPartOne) return true;
  // a page of another section cannot hold it, unless that one ends here
  const elsewhere = running !== undefined && !begins && above !== 'end';
  if (form === 'capitals') return above !== 'paragraphs' && !elsewhere;
  return begins && (signs.has('listed') || signs.has('after-end'));
}

/** A header and the heading below it name the same number: one heading, at the upper one's place. */
function mergeSameNumber(headings: readonly Heading[]): Heading[] {
  const merged: Heading[] = [];
  for (const heading of headings) {
    const before = merged.at(-1);
    if (before === undefined || before.number.code !== heading.number.code || heading.above === 'end') {
      merged.push(heading);
      continue;
    }
    const better = FORM_RANK[heading.form] >= FORM_RANK[before.form] && heading.title !== '' ? heading : before;
    const opensPartOne = before.opensPartOne || heading.opensPartOne;
    merged[merged.length - 1] = { ...better, line: before.line, above: before.above, opensPartOne };
  }
  return merged;
}

/** Contents can be a section of their own: "SECTION 00 01 10 - TABLE OF CONTENTS". */
const isOfContents = ({ title, form, above }: Heading) =>
  form === 'capitals' && above === 'nothing' && /^TABLE OF CONTENTS|^(?:LIST|INDEX) OF /i.test(title);
