import { setTimeout as sleep } from 'node:timers/promises';
import { sampleSpecBook } from '../../local/sample/spec-book';
import { documentResponse, readyDocument } from '../../shared/contract/documents';
import { type JobResponse, jobResponse, submittedJob } from '../../shared/contract/jobs';
import { isTerminal } from '../../shared/domain/job';
import { type Answer, call } from './api';

let sample: Promise<Uint8Array<ArrayBuffer>> | undefined;
/** The repository's own spec book, made once per test file. */
export const sampleBook = (): Promise<Uint8Array<ArrayBuffer>> => {
  sample ??= sampleSpecBook().then((book) => new Uint8Array(book));
  return sample;
};

/** POST /v1/documents with a form, as `curl -F file=@...` does. */
export const uploadForm = (bytes: Uint8Array<ArrayBuffer>, key?: string, name = 'book.pdf'): Promise<Answer> => {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
  return call('POST', '/v1/documents', { body: form, ...(key ? { key } : {}) });
};

/** A document that is ready, from the sample book. */
export const readySample = async (key?: string) =>
  readyDocument.parse((await uploadForm(await sampleBook(), key)).body);

const samples = new Map<string, ReturnType<typeof readySample>>();
/** The account's one document from the sample book, for rows of jobs that nothing runs: an upload for each is load only. */
export const sampleOf = (key: string): ReturnType<typeof readySample> => {
  const known = samples.get(key) ?? readySample(key);
  samples.set(key, known);
  return known;
};

/** A submit that is done anew, as most tests want of the one sample. */
export const submitToc = (document_id: string, key?: string): Promise<Answer> =>
  call('POST', '/v1/specs/parse/document', { json: { document_id, cache: 'bypass' }, ...(key ? { key } : {}) });

export const submittedToc = async (document_id: string, key?: string) =>
  submittedJob.parse((await submitToc(document_id, key)).body);

export const getJob = async (id: string, key?: string): Promise<JobResponse> =>
  jobResponse.parse((await call('GET', `/v1/jobs/${id}`, key ? { key } : {})).body);

export const getDocument = async (id: string) =>
  documentResponse.parse((await call('GET', `/v1/documents/${id}`)).body);

/** Polls until the job has ended. */
export const ended = async (id: string, key?: string): Promise<JobResponse> => {
  for (;;) {
    const job = await getJob(id, key);
    if (isTerminal(job.status)) return job;
    await sleep(100);
  }
};

/** A toc-parser job of the sample book that is complete, and the document it read. */
export const completedToc = async (key?: string) => {
  const { document_id } = await readySample(key);
  const { job_id } = await submittedToc(document_id, key);
  await ended(job_id, key);
  return { job_id, document_id };
};

export const submitContent = (json: unknown, key?: string): Promise<Answer> =>
  call('POST', '/v1/specs/content-extract', { json, ...(key ? { key } : {}) });
