import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { awaitingDocument } from '../../../shared/contract/documents';
import { submittedJob } from '../../../shared/contract/jobs';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { ended, getJob, readySample, sampleBook, submitToc } from '../../support/flows';

test('the job is queued, and the answer says where to poll and when', async () => {
  const { document_id } = await readySample();
  const { status, headers, body } = await submitToc(document_id);
  const job = submittedJob.parse(body);
  expect(status).toBe(202);
  expect(job).toMatchObject({ status: 'queued', poll_url: `/v1/jobs/${job.job_id}` });
  expect(headers.get('location')).toBe(job.poll_url);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a file put to its upload url a moment ago can be submitted at once', async () => {
  const book = await sampleBook();
  const sha256 = createHash('sha256').update(book).digest('hex');
  const json = { filename: 'book.pdf', size_bytes: book.length, sha256 };
  const { document_id, upload } = awaitingDocument.parse((await call('POST', '/v1/documents', { json })).body);
  const { 'content-length': _, ...headers } = upload.headers;
  await fetch(upload.url, { method: 'PUT', headers, body: book });
  const { status, body } = await submitToc(document_id);
  expect(status).toBe(202);
  expect(await ended(submittedJob.parse(body).job_id)).toMatchObject({ status: 'complete', input_source: 'presigned' });
});

const HOUR = 3_600_000;

test('start_by is shown in UTC, whatever its offset, and a job that begins before it runs', async () => {
  const { document_id } = await readySample();
  const utc = new Date(Date.now() + HOUR).toISOString();
  const start_by = new Date(Date.parse(utc) + 2 * HOUR).toISOString().replace('Z', '+02:00');
  const { body } = await call('POST', '/v1/specs/parse/document', { json: { document_id, start_by, cache: 'bypass' } });
  expect(await ended(submittedJob.parse(body).job_id)).toMatchObject({ status: 'complete', start_by: utc });
});

test('without start_by there is none', async () => {
  const { document_id } = await readySample();
  const { job_id } = submittedJob.parse((await submitToc(document_id)).body);
  expect(await getJob(job_id)).toMatchObject({ start_by: null, retry_count: 0 });
});

test('a submit repeated under its Idempotency-Key after its start_by gets the first answer', async () => {
  const { document_id } = await readySample();
  const start_by = new Date(Date.now() + 1500).toISOString();
  const request = { json: { document_id, start_by }, headers: { 'idempotency-key': newId() } };
  const first = await call('POST', '/v1/specs/parse/document', request);
  expect(first.status).toBe(202);
  await sleep(Date.parse(start_by) - Date.now() + 1);
  const second = await call('POST', '/v1/specs/parse/document', request);
  expect(second).toMatchObject({ status: 202, body: first.body });
});
