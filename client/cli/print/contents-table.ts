import * as z from 'zod/mini';

const page = z.nullable(z.int());

/** A toc-parser result as far as a table of contents shows it. Pages count from 1; null where the file lacks the section. */
export const contents = z.object({
  divisions: z.array(
    z.object({
      division_code: z.string(),
      division_title: z.string(),
      sections: z.array(
        z.object({ section_code: z.string(), section_title: z.string(), page_start: page, page_end: page }),
      ),
    }),
  ),
  warnings: z.optional(z.array(z.object({ message: z.string() }))),
});
export type ContentsDivision = z.infer<typeof contents>['divisions'][number];

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
