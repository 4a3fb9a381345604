import * as z from 'zod/mini';
import type { SetPart } from '../domain/bid-sets';
import { uuid } from './common';

/** Input of a job's execution. Only identity: what to run is read from the row that Claim returns. `run`: 1 after the first resume. */
export const executionInput = z.object({ account_id: z.string(), job_id: uuid, run: z.optional(z.int()) });
export type ExecutionInput = z.infer<typeof executionInput>;

/** What the Run state hands to a model Lambda. `attempt_token` fences every write of this attempt. */
export const modelTask = z.object({
  account_id: z.string(),
  job_id: uuid,
  document_id: uuid,
  attempt_token: z.string(),
  /** 0 the first time. */
  retry_count: z.int(),
  input_key: z.string(),
  result_prefix: z.string(),
  params: z.unknown(),
  /** Which of the job's pages to read, when its pages are run in ranges. */
  range: z.optional(z.object({ index: z.int(), pages: z.array(z.int()) })),
});
export type ModelTask = z.infer<typeof modelTask>;

/**
 * What a model Lambda answers: where the result lies in the results bucket, how many pages it does not charge for,
 * for how many milliseconds functions computed, those of ranges and of OCR included, and how many pages, or sections
 * for the language model, it left undone for a reason of ours, so that another run may do better.
 */
export const modelOutcome = z.object({
  result_key: z.string(),
  pages_uncharged: z.int(),
  compute_ms: z.int(),
  left_undone: z.int(),
});
export type ModelOutcome = z.infer<typeof modelOutcome>;

/** An execution that began before a deployment goes on by a machine that may not pass on `left_undone`. */
const partDone = z.object({ result_key: z.string(), compute_ms: z.int(), left_undone: z._default(z.int(), 0) });

/** What became of a range of pages: where its part of the result lies, or why its function gave none. */
export const rangeOutcome = z.union([partDone, z.object({ code: z.string(), pages: z.array(z.int()) })]);
export type RangeOutcome = z.infer<typeof rangeOutcome>;

/** A job's files are to be looked at, priced and cut into parts. */
export const preflightTask = z.extend(z.pick(modelTask, { account_id: true, job_id: true, attempt_token: true }), {
  // an execution that began before a deployment does not tell
  retry_count: z._default(z.int(), 0),
});

export const setPart = z.object({
  kind: z.enum(['sheets', 'text']),
  document_id: z.string(),
  input_key: z.string(),
  pages: z.array(z.int()),
}) satisfies z.ZodMiniType<SetPart>;

/** What preflight answers; the parts are run when the set was paid for. */
export const preflightOutcome = z.object({
  outcome: z.enum(['reserved', 'blocked']),
  parts: z.array(setPart),
});
export type PreflightOutcome = z.infer<typeof preflightOutcome>;

/** What became of a part of a set: where what was read of it lies, or why its function gave nothing. */
export const setPartOutcome = z.union([
  partDone,
  z.object({ code: z.string(), document_id: z.string(), pages: z.array(z.int()) }),
]);
export type SetPartOutcome = z.infer<typeof setPartOutcome>;

/** What the Merge state hands over: the outcomes of all ranges, in order. */
export const mergeTask = z.extend(z.omit(modelTask, { retry_count: true, range: true }), {
  parts: z.array(rangeOutcome),
  started_at: z.iso.datetime(),
});

/** The same of a set. */
export const mergeSetTask = z.extend(mergeTask, { parts: z.array(setPartOutcome) });

/** Asks for a look at an upload in the documents bucket. */
export const inspectTask = z.object({ key: z.string() });

export const INSPECTION_REFUSALS = ['NOT_A_PDF', 'PDF_ENCRYPTED', 'PDF_CORRUPT', 'PDF_TOO_COMPLEX'] as const;
export type InspectionRefusal = (typeof INSPECTION_REFUSALS)[number];

export const inspection = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    page_count: z.int().check(z.positive()),
    /** Those that are as large as drawings are. */
    large_pages: z.array(z.int()),
    /** Of the bytes that were looked at, in hex. */
    sha256: z.string(),
  }),
  z.object({ outcome: z.literal('refused'), code: z.enum(INSPECTION_REFUSALS), detail: z.string() }),
  z.object({ outcome: z.literal('missing') }),
]);
export type Inspection = z.infer<typeof inspection>;

/** Asks for the image under a key of the documents bucket to be replaced by a PDF of one page. */
export const imageTask = z.object({ key: z.string() });

export const imageConversion = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('converted'), size_bytes: z.int() }),
  z.object({ outcome: z.literal('refused'), detail: z.string() }),
]);
export type ImageConversion = z.infer<typeof imageConversion>;

/** Asks for a declared upload to be settled if its file has come. What came of it, the row says. */
export const settleTask = z.object({ account_id: z.string(), document_id: uuid });

/** Asks for a public https file to be put into the documents bucket. */
export const fetchTask = z.object({ url: z.string(), key: z.string(), max_bytes: z.int().check(z.positive()) });

export const fetched = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('fetched'), size_bytes: z.int() }),
  z.object({ outcome: z.literal('refused'), code: z.enum(['URL_UNREACHABLE', 'FILE_TOO_LARGE']), detail: z.string() }),
]);
export type Fetched = z.infer<typeof fetched>;
