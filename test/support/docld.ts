import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type DocldJob, failure, job } from '../../shared/dialects/docld/contract';
import { uploaded } from '../../shared/dialects/docld/document-contract';
import { newId } from '../../shared/domain/ids';
import { call } from './api';

/** Every route of the dialect, with an id where its path wants one, and the scope that it asks of a key. */
export const docldRoutes = [
  ['GET', `/api/jobs/${newId()}`, 'jobs:read'],
  ['GET', '/api/jobs', 'jobs:read'],
  ['DELETE', `/api/jobs/${newId()}`, 'jobs:write'],
  ['POST', '/api/upload', 'documents:write'],
  ['POST', '/api/upload/presigned', 'documents:write'],
  ['GET', '/api/documents', 'documents:read'],
  ['GET', `/api/documents/${newId()}`, 'documents:read'],
  ['DELETE', `/api/documents/${newId()}`, 'documents:write'],
  ['POST', '/api/parse', 'jobs:write'],
  ['POST', '/api/parse/async', 'jobs:write'],
  ['POST', '/api/extract/run', 'jobs:write'],
  ['POST', '/api/split/run', 'jobs:write'],
  ['POST', '/api/edit/detect', 'jobs:write'],
  ['POST', '/api/edit/run', 'jobs:write'],
  ['POST', '/api/generate', 'jobs:write'],
  ['POST', '/api/workflows/run', 'jobs:write'],
  ['GET', '/api/user/credits', 'jobs:read'],
  ['GET', '/api/health', 'any'],
  ['GET', '/api/nowhere', 'any'],
] as const;

export type Account = { account_id: string; key: string };

/** A request as DocLD's clients make it: with the key as Bearer. */
export const ask = (method: string, path: string, key: string, request: Parameters<typeof call>[2] = {}) =>
  call(method, path, { ...request, key: null, headers: { authorization: `Bearer ${key}`, ...request.headers } });

/** A refusal: its status, its code and what else it says. */
export const refused = async (method: string, path: string, request: Parameters<typeof call>[2] = {}) => {
  const { status, headers, body } = await call(method, path, request);
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('x-request-id')).toMatch(/./);
  expect(failure.parse(body)).toEqual(body);
  return { status, headers, ...failure.parse(body).error };
};

export const getDocldJob = async (key: string, id: string): Promise<DocldJob> => {
  const { status, body } = await ask('GET', `/api/jobs/${id}`, key);
  expect(status).toBe(200);
  expect(job.parse(body)).toEqual(body);
  return job.parse(body);
};

/** Polls until the job has ended. */
export const endedJob = async (key: string, id: string): Promise<DocldJob> => {
  for (;;) {
    const found = await getDocldJob(key, id);
    if (['completed', 'failed', 'cancelled'].includes(found.status)) return found;
    await sleep(100);
  }
};

type Fields = Record<string, string>;

/** A form as a client makes it. */
export const formWith = (bytes: Uint8Array<ArrayBuffer>, fields: Fields = {}, name = 'document.pdf'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
};

/** POST /api/upload. */
export const uploadedFile = async (key: string, bytes: Uint8Array<ArrayBuffer>, fields: Fields = {}, name?: string) => {
  const { status, body } = await ask('POST', '/api/upload', key, { body: formWith(bytes, fields, name) });
  expect(status).toBe(200);
  expect(uploaded.parse(body)).toEqual(body);
  return uploaded.parse(body);
};

/** A submit with the key as DocLD's clients send it; gives the answer's body. */
export const submitted = async (key: string, path: string, json: unknown, status = 200) => {
  const answer = await ask('POST', path, key, { json });
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  return z.looseObject({ job_id: z.uuid() }).parse(answer.body);
};
