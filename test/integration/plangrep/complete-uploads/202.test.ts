import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { loseKeptAnswers } from '../../../support/idempotency';
import {
  BASE,
  bytesOf,
  completedUploads,
  createdJobOf,
  declared,
  registered,
  restingJob,
  sent,
  uploadedJob,
} from '../../../support/plangrep';

let key: string;
beforeEach(async () => {
  ({ key } = await freshAccount('pro'));
});

/** Declares files for a new job and sends those of them that `isSent`. */
const declaredJob = async (files: object[], bytes: Uint8Array<ArrayBuffer>[], isSent: boolean[]) => {
  const { job } = await createdJobOf(key);
  const { uploads } = await registered(key, job.id, files);
  for (const [index, upload] of uploads.entries()) {
    const body = bytes[index];
    if (isSent[index] && body) expect(await sent(upload, body)).toBe(200);
  }
  return { id: job.id, uploads };
};

test('a file that was sent to its url is read without another word', async () => {
  const bytes = plans(2);
  const { id, uploads } = await declaredJob([declared('plans.pdf', bytes)], [bytes], [true]);
  const job = await completedUploads(key, id);
  expect(job).toMatchObject({ status: 'preflighting', files: [{ id: uploads[0]?.documentId, status: 'uploaded' }] });
  expect(await restingJob(key, id)).toMatchObject({
    status: 'completed',
    pageCount: 2,
    successfulPageCount: 2,
    billing: { creditsReserved: 0, creditsDebited: 20 },
    files: [{ status: 'completed' }],
    resultUrl: expect.stringMatching(/^http/),
  });
});

test('files that never came are left out by naming the others', async () => {
  const bytes = plans(1);
  const files = [declared('plans.pdf', bytes), declared('never.pdf', bytesOf('never'))];
  const { id, uploads } = await declaredJob(files, [bytes], [true, false]);
  const documentId = uploads.find(({ fileName }) => fileName === 'plans.pdf')?.documentId;
  const job = await completedUploads(key, id, { documentIds: [documentId] });
  expect(job.files).toEqual(
    expect.arrayContaining([
      { id: documentId, fileName: 'plans.pdf', status: 'uploaded' },
      { id: expect.any(String), fileName: 'never.pdf', status: 'skipped' },
    ]),
  );
  expect(await restingJob(key, id)).toMatchObject({ status: 'completed', pageCount: 1 });
});

test('a file sent in parts is put together from what directUploads says, and fails alone as no tier reads so much', async () => {
  const bytes = plans(1);
  const id = await uploadedJob(key, [{ bytes, fileName: 'plans.pdf' }]);
  const large = { ...declared('large.pdf', bytesOf('large')), fileSize: 6_000_000_000 };
  const { documentId, parts = [], uploadToken } = (await registered(key, id, [large])).uploads[0] ?? {};
  const done = await Promise.all(
    parts.slice(0, 2).map(async ({ partNumber, uploadUrl }) => {
      const answer = await fetch(uploadUrl, { method: 'PUT', body: bytesOf(`part ${partNumber}`) });
      return { partNumber, etag: answer.headers.get('etag') };
    }),
  );
  await completedUploads(key, id, { directUploads: [{ documentId, uploadToken, parts: done }] });
  expect(await restingJob(key, id)).toMatchObject({ status: 'completed_with_errors', pageCount: 1 });
});

test('the same request under its Idempotency-Key is answered once more, and says so', async () => {
  const id = await uploadedJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  const request = { key, headers: { 'idempotency-key': 'complete' } };
  const path = `${BASE}/jobs/${id}/uploads/complete`;
  const [first, again] = [await call('POST', path, request), await call('POST', path, request)];
  expect(again).toMatchObject({ status: 202, body: { ...Object(first.body), idempotent: true } });
});

test('of two at the same time one is taken', async () => {
  const id = await uploadedJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  const path = `${BASE}/jobs/${id}/uploads/complete`;
  const answers = await Promise.all([call('POST', path, { key }), call('POST', path, { key })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
});

test('a request that queued the job and died before its answer is answered when it is repeated', async () => {
  const own = await freshAccount('pro');
  const id = await uploadedJob(own.key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  const complete = (idempotencyKey: string) =>
    call('POST', `${BASE}/jobs/${id}/uploads/complete`, {
      key: own.key,
      headers: { 'idempotency-key': idempotencyKey },
    });
  expect((await complete('one')).status).toBe(202);
  await loseKeptAnswers(own.account_id);
  expect(await complete('one')).toMatchObject({ status: 202, body: { job: { id } } });
  expect(await complete('another')).toMatchObject({ status: 409, body: { error: { code: 'UPLOADS_CLOSED' } } });
});
