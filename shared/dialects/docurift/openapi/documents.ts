import * as z from 'zod/mini';
import { OF_FILE, type Operation } from '../../../contract/openapi/operation';
import { jobErrorText } from '../../../domain/job-errors';
import { JOB_FAULT_CODES } from '../../../domain/job-fault';
import { processedAnswer, submittedAnswer } from '../contract';
import { deletedAnswer, documentAnswer, documentQuery } from '../document';
import { documentListAnswer, documentsQuery } from '../document-list';
import { documentPath } from '../ids';
import { submission } from '../submission';

const BASE = '/docurift/v1/documents';

const submit = {
  method: 'POST',
  tag: 'Documents',
  scope: 'jobs:write',
  submits: true,
  body: { form: z.extend(submission, { file: z.optional(z.file()) }), json: submission },
  problems: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_NOT_UPLOADED', 'NOT_IN_TIME', ...OF_FILE],
} satisfies Partial<Operation>;

const placed = { status: 202, description: 'The job, which goes on.', json: submittedAnswer };

/** How a job that failed while its submit waited is answered: 500 for a fault of ours, 422 for one of the file. */
const jobFailures = [
  ...JOB_FAULT_CODES.map((code) => ({ status: jobErrorText(code).ours ? 500 : 422, code })),
  ...['JOB_CANCELLED', 'JOB_EXPIRED'].map((code) => ({ status: 422, code })),
];

const waiting = {
  ...submit,
  successes: [{ status: 200, description: 'What was found.', json: processedAnswer }, placed],
  jobFailures,
};

/** DocuRift's routes of documents. */
export const documents: Operation[] = [
  { ...waiting, id: 'processDocument', path: `${BASE}/process`, summary: 'Reads a document and waits for it.' },
  { ...waiting, id: 'processDocumentSync', path: `${BASE}/process/sync`, summary: 'The same, by its other name.' },
  {
    ...submit,
    id: 'processDocumentAsync',
    path: `${BASE}/process/async`,
    summary: 'Reads a document as a job.',
    successes: [placed],
  },
  {
    id: 'listDocuments',
    method: 'GET',
    path: BASE,
    summary: 'The documents that a job has read or is to read.',
    tag: 'Documents',
    scope: 'documents:read',
    query: documentsQuery,
    successes: [{ status: 200, description: 'A page of documents.', json: documentListAnswer }],
  },
  {
    id: 'getDocument',
    method: 'GET',
    path: `${BASE}/{id}`,
    summary: 'A document with what its newest job has found.',
    tag: 'Documents',
    scope: 'documents:read',
    path_parameters: documentPath,
    query: documentQuery,
    successes: [{ status: 200, description: 'The document.', json: documentAnswer }],
    problems: ['DOCUMENT_NOT_FOUND'],
  },
  {
    id: 'deleteDocument',
    method: 'DELETE',
    path: `${BASE}/{id}`,
    summary: 'Deletes a document for good.',
    tag: 'Documents',
    scope: 'documents:write',
    path_parameters: documentPath,
    successes: [{ status: 200, description: 'It is gone.', json: deletedAnswer }],
    problems: ['DOCUMENT_NOT_FOUND'],
  },
];
