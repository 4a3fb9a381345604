import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { awaitingDocument } from '../../../shared/contract/documents';
import { submittedJob } from '../../../shared/contract/jobs';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { ended, getJob, readySample, sampleBook, submitToc } from '../../support/flows';
import { fromNow, HOUR_MS } from '../../support/times';

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

test('start_by is shown in UTC, whatever its offset, and a job that begins before it runs', async () => {
  const { document_id } = await readySample();
  const utc = fromNow(HOUR_MS);
  const start_by = new Date(Date.parse(utc) + 2 * HOUR_MS).toISOString().replace('Z', '+02:00');
  const { body } = await call('POST', '/v1/specs/parse/document', { json: { document_id, start_by, cache: 'bypass' } });
  expect(await ended(submittedJob.parse(body).job_id)).toMatchObject({ status: 'complete', start_by: utc });
});

test('without start_by there is none', async () => {
  const { document_id } = await readySample();
  const { job_id } = submittedJob.parse((await submitToc(document_id)).body);
  expect(await getJob(job_id)).toMatchObject({ start_by: null, retry_count: 0 });
});

/** A submit that must begin within `milliseconds`, or within twice as many where the server was too slow to take it. */
const submitWithin = async (document_id: string, milliseconds: number) => {
  const json = { document_id, start_by: fromNow(milliseconds), cache: 'bypass' };
  const request = { json, headers: { 'idempotency-key': newId() } };
  const first = await call('POST', '/v1/specs/parse/document', request);
  if (first.status === 422 && milliseconds < 20_000) return submitWithin(document_id, 2 * milliseconds);
  return { request, first };
};

test('a submit repeated under its Idempotency-Key after its start_by gets the first answer', async () => {
  const { document_id } = await readySample();
  const { request, first } = await submitWithin(document_id, 1000);
  expect(first.status).toBe(202);
  await sleep(Date.parse(request.json.start_by) - Date.now() + 1);
  const second = await call('POST', '/v1/specs/parse/document', request);
  expect(second).toMatchObject({ status: 202, body: first.body });
});
