import { jobAnswer } from '../../../../shared/dialects/plangrep/contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, bytesOf, createdJobOf, declared, getPlangrepJob, registered } from '../../../support/plangrep';
import { changeRow, putJob } from '../../../support/plangrep-rows';

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

/** The vendor's example: a job at work, 87 of its 204 pages read. Its fields, with ours where we have more. */
test('a job at work, as the vendor shows it', async () => {
  const { job } = await createdJobOf(account.key, { externalId: 'order-7890' });
  const { uploads } = await registered(account.key, job.id, [declared('architectural_drawings.pdf', bytesOf('a'))]);
  const updated_at = new Date(Date.now() + 455_000).toISOString();
  const pages = { set_pages: 204, pages_read: 87, credits: 204, credits_debited: 87 };
  await changeRow(account, job.id, { status: 'processing', updated_at, ...pages });

  const { status, body } = await call('GET', `${BASE}/jobs/${job.id}`, { key: account.key });
  expect(status).toBe(200);
  expect(jobAnswer.parse(body)).toEqual(body);
  expect(body).toEqual({
    job: {
      id: job.id,
      externalId: 'order-7890',
      status: 'processing',
      projectId: job.projectId,
      limits: { maxDeclaredBytes: 10_000_000_000, maxFiles: 100 },
      pageCount: 204,
      successfulPageCount: 87,
      billing: { creditsReserved: 117, creditsDebited: 87 },
      files: [{ id: uploads[0]?.documentId, fileName: 'architectural_drawings.pdf', status: 'awaiting_upload' }],
      resultUrl: null,
      error: null,
      createdAt: job.createdAt,
      updatedAt: updated_at,
      completedAt: null,
      expiresAt: job.expiresAt,
    },
  });
});

test.each([
  ['awaiting_uploads', 'awaiting_uploads'],
  ['uploading', 'uploading'],
  ['queued', 'preflighting'],
  ['preflighting', 'preflighting'],
  ['blocked', 'blocked_insufficient_credits'],
  ['processing', 'processing'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['expired', 'expired'],
] as const)('%s is told as %s', async (status, word) => {
  const id = await putJob(account, { status });
  expect(await getPlangrepJob(account.key, id)).toMatchObject({ status: word, completedAt: null, error: null });
});

test('a job that failed says why, holds no credits any more, and has cost none', async () => {
  const completed_at = new Date().toISOString();
  const held = { credits: 40, credits_debited: 10 };
  const id = await putJob(account, { status: 'failed', error_code: 'NO_READABLE_FILE', completed_at, ...held });
  expect(await getPlangrepJob(account.key, id)).toMatchObject({
    error: { code: 'NO_READABLE_FILE', message: expect.stringMatching(/\w+\.$/) },
    billing: { creditsReserved: 0, creditsDebited: 0 },
    completedAt: completed_at,
  });
});
