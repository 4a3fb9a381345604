import * as z from 'zod/mini';

const sections = z.object({
  sections: z.array(
    z.union([
      z.object({ text: z.string() }),
      z.object({ section_code: z.string(), error: z.object({ message: z.string() }) }),
    ]),
  ),
});

/** The sections of a content-extractor result as they read, an empty line after each; why one is missing in its place. */
export const sectionTexts = (result: unknown): string[] =>
  sections
    .parse(result)
    .sections.flatMap((section) =>
      'text' in section ? [...section.text.split('\n'), ''] : [`${section.section_code}: ${section.error.message}`, ''],
    );
