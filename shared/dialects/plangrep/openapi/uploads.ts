import * as z from 'zod/mini';
import type { Operation } from '../../../contract/openapi/operation';
import { jobAnswer } from '../contract';
import { filePath, jobPath } from '../ids';
import {
  completion,
  contentAnswer,
  fileContent,
  filesAnswer,
  formMetadata,
  registration,
  uploadsAnswer,
} from '../uploads';

const JOB = '/api/open/v1/jobs/{jobId}';

const ofJob = {
  method: 'POST',
  tag: 'Uploads',
  scope: 'jobs:write',
  path_parameters: jobPath,
} satisfies Partial<Operation>;

/** A form whose part `metadata` describes its other parts, which are files; without it each file is what its part says. */
const filesForm = z.catchall(z.object({ metadata: z.optional(formMetadata) }), z.file());

/** Plangrep's routes by which the files of a job come. */
export const uploads: Operation[] = [
  {
    ...ofJob,
    id: 'uploadFiles',
    path: `${JOB}/files`,
    summary: 'Takes files in a form, 4 MB in all.',
    body: { form: filesForm },
    successes: [{ status: 200, description: 'The files, taken or skipped.', json: filesAnswer }],
    problems: ['JOB_NOT_FOUND', 'UPLOADS_CLOSED', 'JOB_FILES_EXCEEDED', 'BODY_TOO_LARGE', 'CONTENT_MISMATCH'],
  },
  {
    ...ofJob,
    id: 'registerUploads',
    path: `${JOB}/uploads`,
    summary: 'Declares files, each to be PUT to its own url, or in parts.',
    body: { json: registration },
    successes: [{ status: 200, description: 'How each is to be sent.', json: uploadsAnswer }],
    problems: ['JOB_NOT_FOUND', 'UPLOADS_CLOSED', 'JOB_FILES_EXCEEDED'],
  },
  {
    ...ofJob,
    id: 'uploadContent',
    path: `${JOB}/uploads/{documentId}/content`,
    summary: 'Takes the bytes of a declared file as Base64.',
    path_parameters: filePath,
    body: { json: fileContent },
    successes: [{ status: 200, description: 'The file is here.', json: contentAnswer }],
    problems: [
      'JOB_NOT_FOUND',
      'DOCUMENT_NOT_FOUND',
      'UPLOAD_TOKEN_INVALID',
      'UPLOADS_CLOSED',
      'BODY_TOO_LARGE',
      'CONTENT_MISMATCH',
    ],
  },
  {
    ...ofJob,
    id: 'completeUploads',
    path: `${JOB}/uploads/complete`,
    summary: 'Closes the uploads and queues the job.',
    body: { json: completion, optional: true },
    successes: [{ status: 202, description: 'The job, queued.', json: jobAnswer }],
    problems: [
      'JOB_NOT_FOUND',
      'DOCUMENT_NOT_FOUND',
      'UPLOAD_TOKEN_INVALID',
      'UPLOADS_CLOSED',
      'NOTHING_UPLOADED',
      'FILES_NOT_UPLOADED',
    ],
  },
];
