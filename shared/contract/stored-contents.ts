import * as z from 'zod/mini';

const sectionPage = z.nullable(z.int().check(z.positive()));

/** A stored toc-parser result as far as other models build on it; those of the first version hold no numbers as printed. */
export const storedContents = z.object({
  divisions: z.array(
    z.object({
      division_code: z.string(),
      sections: z.array(
        z.object({
          section_code: z.string(),
          section_number: z.optional(z.string()),
          section_title: z.string(),
          page_start: sectionPage,
          page_end: sectionPage,
        }),
      ),
    }),
  ),
});
export type StoredContents = z.infer<typeof storedContents>;
