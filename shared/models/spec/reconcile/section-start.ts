import type { Heading } from '../book/headings';
import type { SectionNumber } from '../number/section-number';

/** The independent signs that a section begins where it was found. Confidence is made of them. */
export type Sign =
  | 'heading' // its number stands there with the word SECTION in capitals
  | 'number' // its number stands there in another form
  | 'part-one' // PART 1 or the first article stands below
  | 'running' // headers or footers change to its number there
  | 'first-page' // the page counts as page 1 of the section
  | 'after-end' // the section before it ended just above, or on the page before
  | 'bookmark' // a bookmark with its number leads there
  | 'listed' // the table of contents lists it
  | 'printed-page'; // the page the table of contents prints agrees with those of other sections

/** Where a section of the body begins. `page` is 1-based; `startsPage` is false when another section ends above it. */
export type SectionStart = {
  number: SectionNumber;
  title: string;
  page: number;
  line: number;
  startsPage: boolean;
  signs: ReadonlySet<Sign>;
  /** The number that the header, footer, bookmark or END OF SECTION names instead, where one does. */
  otherNumber: SectionNumber | undefined;
};

export const inBookOrder = (a: SectionStart, b: SectionStart): number => a.page - b.page || a.line - b.line;

export const FORM_RANK: Readonly<Record<Heading['form'], number>> = { capitals: 2, mixed: 1, bare: 0 };
