import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createdJob,
  createdProject,
  jobAnswer,
  type PlangrepJob,
  projectAnswer,
} from '../../shared/dialects/plangrep/contract';
import { errorAnswer } from '../../shared/dialects/plangrep/errors';
import { fileIdOf, jobIdOf, projectIdOf } from '../../shared/dialects/plangrep/ids';
import { filesAnswer, type Upload, uploadsAnswer } from '../../shared/dialects/plangrep/uploads';
import { newId } from '../../shared/domain/ids';
import { call } from './api';

export const BASE = '/api/open/v1';

const PROJECT = `${BASE}/projects/${projectIdOf(newId())}`;
const JOB = `${BASE}/jobs/${jobIdOf(newId())}`;

/** Every route of the dialect, with ids where its path wants them, and the scope that it asks of a key. */
export const plangrepRoutes = [
  ['POST', `${BASE}/projects`, 'jobs:write'],
  ['GET', `${BASE}/projects`, 'jobs:read'],
  ['GET', PROJECT, 'jobs:read'],
  ['POST', `${PROJECT}/jobs`, 'jobs:write'],
  ['GET', `${PROJECT}/jobs`, 'jobs:read'],
  ['GET', JOB, 'jobs:read'],
  ['GET', `${JOB}/result`, 'jobs:read'],
  ['POST', `${JOB}/cancel`, 'jobs:write'],
  ['POST', `${JOB}/resume`, 'jobs:write'],
  ['POST', `${JOB}/files`, 'jobs:write'],
  ['POST', `${JOB}/uploads`, 'jobs:write'],
  ['POST', `${JOB}/uploads/${fileIdOf(newId())}/content`, 'jobs:write'],
  ['POST', `${JOB}/uploads/complete`, 'jobs:write'],
  ['GET', `${PROJECT}/files`, 'jobs:read'],
  ['GET', `${PROJECT}/sheets`, 'jobs:read'],
  ['GET', `${PROJECT}/regions`, 'jobs:read'],
  ['GET', `${PROJECT}/specifications`, 'jobs:read'],
  ['GET', `${PROJECT}/docs`, 'jobs:read'],
  ['GET', `${PROJECT}/sheets/sheet_1`, 'jobs:read'],
  ['GET', `${PROJECT}/sheets/sheet_1/regions`, 'jobs:read'],
] as const;

type Request = Parameters<typeof call>[2];

/** A refusal: its status, its code and its message. */
export const refused = async (method: string, path: string, request: Request = {}) => {
  const { status, headers, body } = await call(method, path, request);
  expect(headers.get('content-type')).toBe('application/json');
  return { status, ...errorAnswer.parse(body).error };
};

let projects = 0;

/** A new project of the key's account, as it was answered. */
export const createdProjectOf = async (key: string, name = `Project ${++projects} ${newId()}`) => {
  const answer = await call('POST', `${BASE}/projects`, { key, json: { name } });
  expect(answer.status).toBe(202);
  expect(createdProject.parse(answer.body)).toEqual(answer.body);
  return createdProject.parse(answer.body);
};

/** A new job, in a new project unless one is given, as it was answered. */
export const createdJobOf = async (key: string, json: object = {}, projectId?: string) => {
  const id = projectId ?? (await createdProjectOf(key)).project.id;
  const answer = await call('POST', `${BASE}/projects/${id}/jobs`, { key, json });
  expect(answer.status).toBe(202);
  expect(createdJob.parse(answer.body)).toEqual(answer.body);
  return createdJob.parse(answer.body);
};

export const getProject = async (key: string, id: string) =>
  projectAnswer.parse((await call('GET', `${BASE}/projects/${id}`, { key })).body).project;

export const getPlangrepJob = async (key: string, id: string): Promise<PlangrepJob> => {
  const answer = await call('GET', `${BASE}/jobs/${id}`, { key });
  expect(jobAnswer.parse(answer.body)).toEqual(answer.body);
  return jobAnswer.parse(answer.body).job;
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file as a registration declares it. */
export const declared = (fileName: string, bytes: Uint8Array, more: object = {}) => ({
  fileName,
  contentType: 'application/pdf',
  fileSize: bytes.length,
  sha256: hashOf(bytes),
  ...more,
});

/** POST …/uploads; gives the job and how to send each file. */
export const registered = async (key: string, jobId: string, files: object[]) => {
  const answer = await call('POST', `${BASE}/jobs/${jobId}/uploads`, { key, json: { files } });
  expect(answer.status).toBe(200);
  expect(uploadsAnswer.parse(answer.body)).toEqual(answer.body);
  return uploadsAnswer.parse(answer.body);
};

/** Sends a file to where its registration says; gives the status of the PUT. */
export const sent = async ({ uploadUrl, headers }: Upload, body: Uint8Array<ArrayBuffer>): Promise<number> => {
  if (uploadUrl === null) throw new Error('The file is not to be sent');
  return (await fetch(uploadUrl, { method: 'PUT', headers, body })).status;
};

/** The form of POST …/files as a client makes it. */
export const formOf = (files: { bytes: Uint8Array<ArrayBuffer>; metadata: object }[]): FormData => {
  const form = new FormData();
  const described = files.map(({ metadata }, index) => ({ partName: `file${index}`, ...metadata }));
  form.append('metadata', JSON.stringify({ files: described }));
  for (const [index, { bytes }] of files.entries()) {
    form.append(`file${index}`, new Blob([bytes], { type: 'application/pdf' }), `part${index}.pdf`);
  }
  return form;
};

/** Bytes that are no file in particular: who takes them does not look at them. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

type SentFile = { bytes: Uint8Array<ArrayBuffer>; fileName: string; classification?: string };

/** A job whose files were sent in a form; its uploads are not complete. Gives its id. */
export const uploadedJob = async (key: string, files: SentFile[], projectId?: string): Promise<string> => {
  const { job } = await createdJobOf(key, {}, projectId);
  const body = formOf(files.map(({ bytes, ...metadata }) => ({ bytes, metadata })));
  const answer = await call('POST', `${BASE}/jobs/${job.id}/files`, { key, body });
  expect(answer.status).toBe(200);
  expect(filesAnswer.parse(answer.body)).toEqual(answer.body);
  return job.id;
};

/** POST …/uploads/complete; gives the job as it was answered. */
export const completedUploads = async (key: string, jobId: string, json?: object): Promise<PlangrepJob> => {
  const path = `${BASE}/jobs/${jobId}/uploads/complete`;
  const answer = await call('POST', path, { key, ...(json && { json }) });
  expect(answer.status).toBe(202);
  expect(jobAnswer.parse(answer.body)).toEqual(answer.body);
  return jobAnswer.parse(answer.body).job;
};

const AT_REST: readonly string[] = [
  'blocked_insufficient_credits',
  'completed',
  'completed_with_errors',
  'failed',
  'cancelled',
  'expired',
];

/** Polls until the job has ended or waits for credits. */
export const restingJob = async (key: string, jobId: string): Promise<PlangrepJob> => {
  for (;;) {
    const job = await getPlangrepJob(key, jobId);
    if (AT_REST.includes(job.status)) return job;
    await sleep(200);
  }
};

/** A job that has read the files. */
export const readJob = async (key: string, files: SentFile[], projectId?: string): Promise<PlangrepJob> => {
  const id = await uploadedJob(key, files, projectId);
  await completedUploads(key, id);
  return restingJob(key, id);
};

/** A job with one declared file of three bytes, `abc`, and the way to send its content in JSON, whole or changed. */
export const declaredFile = async (key: string) => {
  const jobId = (await createdJobOf(key)).job.id;
  const bytes = bytesOf('abc');
  const { uploads } = await registered(key, jobId, [declared('abc.pdf', bytes)]);
  const { documentId = '', uploadToken = '' } = uploads[0] ?? {};
  const content = (change: object = {}, id = documentId) => {
    const json = { uploadToken, contentBase64: Buffer.from(bytes).toString('base64'), ...change };
    return refused('POST', `${BASE}/jobs/${jobId}/uploads/${id}/content`, { key, json });
  };
  return { jobId, documentId, content };
};
