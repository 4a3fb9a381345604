import * as z from 'zod/mini';

const page = z.nullable(z.int().check(z.positive()));

/** The stored result of a toc-parser job, as far as other models build on it. Pages are 1-based and inclusive. */
export const tocResult = z.object({
  divisions: z.array(
    z.object({
      division_code: z.string(),
      sections: z.array(
        z.object({
          section_code: z.string(),
          section_number: z.optional(z.string()),
          section_title: z.string(),
          page_start: page,
          page_end: page,
        }),
      ),
    }),
  ),
});
export type StoredContents = z.infer<typeof tocResult>;
