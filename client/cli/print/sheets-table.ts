import * as z from 'zod/mini';

const sheets = z.object({
  pages: z.array(
    z.object({
      page_number: z.int(),
      drawing_number: z.string(),
      title: z.string(),
      document_type: z.string(),
      drawing_type: z.string(),
    }),
  ),
});

/** The sheets of a page-classifier result as lines of text: page from 1, number, type, title. */
export const sheetsTable = (result: unknown): string[] =>
  sheets
    .parse(result)
    .pages.map(({ page_number, drawing_number, title, document_type, drawing_type }) =>
      [
        String(page_number).padStart(4),
        drawing_number.padEnd(8),
        (drawing_type === 'OTHER' ? document_type : drawing_type).padEnd(22),
        title,
      ]
        .join('  ')
        .trimEnd(),
    );
