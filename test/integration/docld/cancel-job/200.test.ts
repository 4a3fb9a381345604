import { cancelled } from '../../../../shared/dialects/docld/contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, ask, getDocldJob } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

const cancel = async (id: string) => {
  const { status, body } = await ask('DELETE', `/api/jobs/${id}`, account.key);
  expect(status).toBe(200);
  expect(cancelled.parse(body)).toEqual(body);
  return cancelled.parse(body);
};

test.each([
  ['queued', {}],
  ['processing', { status: 'processing', stage: 'chunking', attempt_token: 'one' }],
  ['being retried', { status: 'processing', stage: 'retrying', attempt_token: 'one' }],
] as const)('a job that is %s is cancelled, as in the example', async (_, row) => {
  const job_id = await putParseJob(account, row);
  expect(await cancel(job_id)).toEqual({ success: true, job_id, status: 'cancelled' });
  const job = await getDocldJob(account.key, job_id);
  expect(job).toMatchObject({ status: 'cancelled', completed_at: expect.any(String) });
  expect(job).not.toHaveProperty('stage');
  expect(job).not.toHaveProperty('result');
});
