import * as z from 'zod/mini';
import { OF_FILE, type Operation } from '../../../contract/openapi/operation';
import { accepted, detected, edited, extracted, generated, parsed, split, workflowRun } from '../answers-contract';
import { detectRequest, editRequest } from '../edit-request';
import { extractRequest } from '../extract-request';
import { generateRequest } from '../generate-request';
import { parseRequest } from '../parse-request';
import { splitRequest } from '../split-request';
import { workflowRequest } from '../workflow-request';

const placed = { status: 202, description: 'The job, which goes on.', json: accepted };

/** How a job that failed while its submit waited is answered: see answer.ts. */
const jobFailures = [
  { status: 400, code: 'VALIDATION_ERROR' },
  { status: 500, code: 'OCR_ERROR' },
  { status: 500, code: 'PARSE_ERROR' },
  { status: 500, code: 'PROCESSING_ERROR' },
  { status: 504, code: 'TIMEOUT' },
];

const submit = {
  method: 'POST',
  tag: 'Submits',
  scope: 'jobs:write',
  submits: true,
  jobFailures,
  problems: [
    'DOCUMENT_NOT_FOUND',
    'DOCUMENT_NOT_UPLOADED',
    'JOB_NOT_FOUND',
    'SOURCE_JOB_NOT_COMPLETE',
    'URL_UNREACHABLE',
    'NOT_IN_TIME',
    ...OF_FILE,
  ],
} satisfies Partial<Operation>;

/** JSON, or a form with the document as its file and the same fields beside it. */
const bodyOf = (request: z.ZodMiniObject) => ({
  json: request,
  form: z.object({ ...request.shape, file: z.optional(z.file()) }),
});

const done = (json: z.ZodMiniType) => [{ status: 200, description: 'What was found.', json }, placed];

/** DocLD's submits. */
export const submits: Operation[] = [
  {
    ...submit,
    id: 'parse',
    path: '/api/parse',
    summary: 'Gives a document as Markdown, in chunks.',
    body: bodyOf(parseRequest),
    successes: done(parsed),
  },
  {
    ...submit,
    id: 'parseAsync',
    path: '/api/parse/async',
    summary: 'The same as a job that is not waited for.',
    body: bodyOf(parseRequest),
    successes: done(parsed),
  },
  {
    ...submit,
    id: 'extract',
    path: '/api/extract/run',
    summary: 'Finds fields, as a list or in words.',
    body: bodyOf(extractRequest),
    successes: done(extracted),
    jobFailures: [...jobFailures, { status: 500, code: 'EXTRACT_ERROR' }],
  },
  {
    ...submit,
    id: 'split',
    path: '/api/split/run',
    summary: 'Cuts a document into PDFs.',
    body: bodyOf(splitRequest),
    successes: done(split),
  },
  {
    ...submit,
    id: 'detectFields',
    path: '/api/edit/detect',
    summary: "Lists a form's fields.",
    body: bodyOf(detectRequest),
    successes: done(detected),
  },
  {
    ...submit,
    id: 'fillForm',
    path: '/api/edit/run',
    summary: 'Fills a form.',
    body: bodyOf(editRequest),
    successes: done(edited),
  },
  {
    ...submit,
    id: 'generate',
    path: '/api/generate',
    summary: 'Makes a PDF of a template and data.',
    body: bodyOf(generateRequest),
    successes: done(generated),
  },
  {
    ...submit,
    id: 'runWorkflow',
    path: '/api/workflows/run',
    summary: 'Does several steps as one job.',
    body: bodyOf(workflowRequest),
    successes: done(workflowRun),
  },
];
