import * as z from 'zod/mini';
import { page } from './pages-read';

const MOST_SECTIONS = 500; // each becomes a file of its own

/** A range of pages, both ends included. */
const givenSection = z
  .object({ name: z.string().check(z.minLength(1), z.maxLength(200)), page_start: page, page_end: page })
  .check(
    z.refine(({ page_start, page_end }) => page_start <= page_end, {
      path: ['page_end'],
      message: 'must not be before page_start',
    }),
  );

/** What a document-splitter job is run with. By `headings` and `pages` every page is in one section; `ranges` may leave pages out. */
export const splitParams = z.discriminatedUnion('method', [
  z.object({ method: z.literal('headings'), min_section_pages: z._default(page, 1) }),
  z.object({ method: z.literal('pages'), pages_per_section: page }),
  z.object({
    method: z.literal('ranges'),
    sections: z.array(givenSection).check(z.minLength(1), z.maxLength(MOST_SECTIONS)),
  }),
]);
export type SplitParams = z.infer<typeof splitParams>;
