import * as z from 'zod/mini';
import { declareUpload, documentPath, documentResponse, fetchUpload } from '../documents';
import { OF_FILE, type Operation } from './operation';

/** The routes of documents. */
export const documents: Operation[] = [
  {
    id: 'createDocument',
    method: 'POST',
    path: '/v1/documents',
    summary: 'Takes a PDF: in a form, by a presigned upload that is declared here, or from an https address.',
    tag: 'Documents',
    scope: 'documents:write',
    body: { json: z.union([declareUpload, fetchUpload]), form: z.object({ file: z.file() }) },
    successes: [
      { status: 201, description: 'The document, ready, or waiting for its upload.', json: documentResponse },
    ],
    problems: [...OF_FILE, 'URL_UNREACHABLE'],
  },
  {
    id: 'getDocument',
    method: 'GET',
    path: '/v1/documents/{document_id}',
    summary: 'A document, with a fresh link to read or to upload it.',
    tag: 'Documents',
    scope: 'documents:read',
    path_parameters: documentPath,
    successes: [{ status: 200, description: 'The document.', json: documentResponse }],
    problems: ['DOCUMENT_NOT_FOUND', 'NOT_IN_TIME'],
  },
  {
    id: 'deleteDocument',
    method: 'DELETE',
    path: '/v1/documents/{document_id}',
    summary: 'Deletes a document for good. Jobs that have not read it yet fail; credits stay spent.',
    tag: 'Documents',
    scope: 'documents:write',
    path_parameters: documentPath,
    successes: [{ status: 204, description: 'It is gone.' }],
    problems: ['DOCUMENT_NOT_FOUND'],
  },
];
