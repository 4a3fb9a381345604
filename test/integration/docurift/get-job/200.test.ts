import { jobAnswer } from '../../../../shared/dialects/docurift/contract';
import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE } from '../../../support/docurift';
import { putInvoiceJob } from '../../../support/docurift-rows';

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const got = async (id: string) => {
  const answer = await call('GET', `${BASE}/jobs/${id}`, { key: account.key });
  expect(answer.status).toBe(200);
  expect(jobAnswer.parse(answer.body)).toEqual(answer.body);
  return answer.body;
};

// as in the vendor's examples: made at a full second, changed some seconds later
const MADE_MS = Math.floor(Date.now() / 1000 - 60) * 1000;
const ours = (seconds: number) => new Date(MADE_MS + seconds * 1000).toISOString();
const theirs = (seconds: number) => ours(seconds).replace('.000Z', 'Z');

test('pending', async () => {
  const id = await putInvoiceJob(account, { queued_at: ours(0), updated_at: ours(0) });
  expect(await got(jobIdOf(id))).toEqual({
    success: true,
    data: {
      id: jobIdOf(id),
      status: 'pending',
      progress: 0,
      documentType: 'invoice',
      createdAt: theirs(0),
      updatedAt: theirs(0),
    },
  });
});

test('processing', async () => {
  const id = await putInvoiceJob(account, {
    status: 'processing',
    progress_percent: 45,
    queued_at: ours(0),
    updated_at: ours(15),
  });
  expect(await got(jobIdOf(id))).toEqual({
    success: true,
    data: {
      id: jobIdOf(id),
      status: 'processing',
      progress: 45,
      documentType: 'invoice',
      createdAt: theirs(0),
      updatedAt: theirs(15),
    },
  });
});

const ended = { progress_percent: 23, queued_at: ours(0), updated_at: ours(20), completed_at: ours(20) };

test.each([
  ['failed', 'TIMEOUT', { code: 'TIMEOUT', details: { step: 'text_extraction', retryable: true } }],
  ['failed', 'PDF_CORRUPT', { code: 'PDF_CORRUPT', details: { step: 'document_opening', retryable: false } }],
  ['cancelled', undefined, { code: 'JOB_CANCELLED', details: { step: 'queue', retryable: true } }],
  ['expired', undefined, { code: 'JOB_EXPIRED', details: { step: 'queue', retryable: true } }],
] as const)('%s (%s): failed, its progress where it was', async (status, error_code, error) => {
  const id = await putInvoiceJob(account, { status, ...(error_code && { error_code }), ...ended });
  expect(await got(jobIdOf(id))).toEqual({
    success: true,
    data: {
      id: jobIdOf(id),
      status: 'failed',
      progress: 23,
      documentType: 'invoice',
      error: { ...error, message: expect.stringMatching(/\w+\.$/) },
      createdAt: theirs(0),
      updatedAt: theirs(20),
      failedAt: theirs(20),
    },
  });
});

test('an id in capitals is the same id', async () => {
  const id = jobIdOf(await putInvoiceJob(account));
  expect(await got(id.toUpperCase().replace('JOB_', 'job_'))).toMatchObject({ data: { id } });
});
