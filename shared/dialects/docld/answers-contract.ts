import * as z from 'zod/mini';
import { extractResult } from '../../contract/extract-result';
import { formResult } from '../../contract/forms';
import { parseResult } from '../../contract/parse-result';
import { splitResult } from '../../contract/split-result';
import { workflowResult } from '../../contract/workflow-run';
import { job } from './contract';

const uuid = z.uuid();
const metadata = z.record(z.string(), z.unknown());

/** What the answer to every submit has whose job is completed. `duration` in seconds; pages and credits as they were charged. */
const completed = {
  success: z.literal(true),
  job_id: uuid,
  document_id: uuid,
  duration: z.number(),
  usage: z.strictObject({ num_pages: z.int(), credits: z.int() }),
  /** In place of what the job has found, where that is too large for an answer. */
  result_url: z.optional(z.url()),
};

/** What a parse has found. `markdown`, `tables` and `pages` are ours. */
export const parseView = z.strictObject({
  type: z.literal('full'),
  ...z.pick(parseResult, { chunks: true, markdown: true, tables: true, pages: true }).shape,
  metadata,
});

/** POST /api/parse. */
export const parsed = z.strictObject({ ...completed, result: z.nullable(parseView), studio_link: z.null() });

/** POST /api/extract/run. */
export const extracted = z.strictObject({
  ...completed,
  extraction_id: uuid,
  ...z.pick(extractResult, { data: true, fields: true, missing: true }).shape,
  overall_confidence: z.number(),
  metadata,
});

const section = z.omit(splitResult.shape.sections.def.element, { size_bytes: true });

/** POST /api/split/run. `document_id` of a section is the document's that was split; its own PDF lies at `file_url` (ours) for an hour. */
export const split = z.strictObject({
  ...completed,
  sections: z.array(z.strictObject({ ...section.shape, document_id: uuid, file_url: z.nullable(z.url()) })),
  metadata,
});

const { elements, filled_elements, refused, unmatched } = formResult.shape;

/** POST /api/edit/detect. */
export const detected = z.strictObject({ ...completed, edit_id: uuid, elements, metadata });

/** POST /api/edit/run. `refused` and `unmatched` are ours; the filled PDF lies at `output_file_url` for an hour. */
export const edited = z.strictObject({
  ...detected.shape,
  filled_elements,
  refused,
  unmatched,
  output_file_url: z.url(),
});

/** POST /api/generate; all of it ours. */
export const generated = z.strictObject({ ...completed, output_file_url: z.url(), size: z.int(), metadata });

/** POST /api/workflows/run; all of it ours. */
export const workflowRun = z.strictObject({
  ...completed,
  ...z.pick(workflowResult, { outcome: true, steps: true }).shape,
  metadata,
});

/** The 202 of a submit whose job goes on: the job under both names of its id. That it has the job's fields is ours. */
export const accepted = z.extend(job, { success: z.literal(true), job_id: uuid });
