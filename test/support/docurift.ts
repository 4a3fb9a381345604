import { setTimeout as sleep } from 'node:timers/promises';
import { type DocuriftJob, jobAnswer, submittedAnswer } from '../../shared/dialects/docurift/contract';
import { failure } from '../../shared/dialects/docurift/envelope';
import { documentIdOf, jobIdOf } from '../../shared/dialects/docurift/ids';
import { newId } from '../../shared/domain/ids';
import { call } from './api';

export const BASE = '/docurift/v1';

/** Every route of the dialect, with an id where its path wants one, and the scope that it asks of a key. */
export const docuriftRoutes = [
  ['GET', `${BASE}/jobs/${jobIdOf(newId())}`, 'jobs:read'],
  ['GET', `${BASE}/jobs`, 'jobs:read'],
  ['POST', `${BASE}/documents/process`, 'jobs:write'],
  ['POST', `${BASE}/documents/process/sync`, 'jobs:write'],
  ['POST', `${BASE}/documents/process/async`, 'jobs:write'],
  ['GET', `${BASE}/credits`, 'jobs:read'],
  ['GET', `${BASE}/credits/transactions`, 'jobs:read'],
  ['GET', `${BASE}/credits/usage`, 'jobs:read'],
  ['POST', `${BASE}/webhooks`, 'jobs:write'],
  ['GET', `${BASE}/webhooks`, 'jobs:read'],
  ['GET', `${BASE}/documents`, 'documents:read'],
  ['GET', `${BASE}/documents/${documentIdOf(newId())}`, 'documents:read'],
  ['DELETE', `${BASE}/documents/${documentIdOf(newId())}`, 'documents:write'],
  ['GET', `${BASE}/nowhere`, 'any'],
  ['DELETE', `${BASE}/webhooks/wh_${'0'.repeat(32)}`, 'jobs:write'],
] as const;

/** A refusal: its status, its code and what else it says. */
export const refused = async (method: string, path: string, request: Parameters<typeof call>[2] = {}) => {
  const { status, headers, body } = await call(method, path, request);
  expect(headers.get('content-type')).toBe('application/json');
  const { error, requestId } = failure.parse(body);
  expect(requestId).toBe(`req_${headers.get('x-request-id')}`);
  return { status, headers, ...error };
};

type Fields = Record<string, string>;

export const formOfFields = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
};

/** A submit's form as a client makes it. */
export const formWith = (bytes: Uint8Array<ArrayBuffer>, fields: Fields = {}, name = 'invoice.pdf'): FormData => {
  const form = formOfFields(fields);
  form.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
  return form;
};

/** POST /documents/process/async; gives the job as it was answered. */
export const submittedInvoice = async (
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Fields = {},
  name = 'invoice.pdf',
) => {
  const body = formWith(bytes, { documentType: 'invoice', ...fields }, name);
  const answer = await call('POST', `${BASE}/documents/process/async`, { key, body });
  expect(answer.status).toBe(202);
  expect(submittedAnswer.parse(answer.body)).toEqual(answer.body);
  return submittedAnswer.parse(answer.body).data;
};

export const getDocuriftJob = async (key: string, id: string): Promise<DocuriftJob> =>
  jobAnswer.parse((await call('GET', `${BASE}/jobs/${id}`, { key })).body).data;

/** Polls until the job has ended. */
export const endedJob = async (key: string, id: string): Promise<DocuriftJob> => {
  for (;;) {
    const job = await getDocuriftJob(key, id);
    if (job.status === 'completed' || job.status === 'failed') return job;
    await sleep(100);
  }
};
