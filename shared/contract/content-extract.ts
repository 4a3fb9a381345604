import * as z from 'zod/mini';
import { uuid } from './common';
import { submitFields } from './jobs';

const MOST_CODES = 2000; // more sections than any book has; their codes fit the job's row many times over

const codes = z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_CODES)));

/** POST /v1/specs/content-extract. `job_id` is a completed toc-parser job of the account. */
export const contentExtract = z
  .strictObject({
    job_id: uuid,
    section_codes: codes,
    division_codes: codes,
    ...submitFields,
  })
  .check(
    z.refine(({ section_codes, division_codes }) => section_codes !== undefined || division_codes !== undefined, {
      path: ['section_codes'],
      message: 'give section_codes, division_codes or both',
    }),
  );

/**
 * What a content-extractor job runs on: whose contents it builds on, where these are stored, and the sections. The row
 * and the execution's input hold the codes only; titles and pages are read where they lie.
 */
export const contentParams = z.object({
  source_job_id: uuid,
  toc_result_key: z.string(),
  section_codes: z.array(z.string()),
});
export type ContentParams = z.infer<typeof contentParams>;
