import type { TocDivision, TocSection } from '../../shared/models/spec/toc-result';

/** A division as a table of contents needs it: also from the API, where every other field may be missing. */
export type ContentsDivision = Omit<TocDivision, 'sections'> & {
  sections: Pick<TocSection, 'section_code' | 'section_title' | 'page_start' | 'page_end'>[];
};

/** The divisions and sections as lines of text: number, title, pages. */
export function contentsTable(divisions: ContentsDivision[]): string[] {
  const titles = divisions.flatMap((division) => division.sections.map((section) => section.section_title.length));
  const width = Math.max(0, ...titles);
  return divisions.flatMap((division) => [
    `Division ${division.division_code}  ${division.division_title}`,
    ...division.sections.map((section) => {
      const number = sectionNumber(section.section_code).padEnd(11);
      return `  ${number}  ${section.section_title.padEnd(width)}  ${pages(section.page_start, section.page_end)}`;
    }),
  ]);
}

/** Digits as they are printed in books: 260519 is "26 05 19", 26053316 is "26 05 33.16". */
function sectionNumber(code: string): string {
  const written = code.slice(0, 6).replace(/(\d\d)(?=\d)/g, '$1 ');
  const levels = code.slice(6).match(/\d\d?/g) ?? [];
  return [written, ...levels].join('.');
}

function pages(start: number | null, end: number | null): string {
  if (start === null || end === null) return 'not in this file';
  return start === end ? `page ${start}` : `pages ${start}-${end}`;
}
