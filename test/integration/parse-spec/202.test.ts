import { createHash } from 'node:crypto';
import { awaitingDocument } from '../../../shared/contract/documents';
import { submittedJob } from '../../../shared/contract/jobs';
import { call } from '../../support/api';
import { ended, readySample, sampleBook, submitToc } from '../../support/flows';

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
