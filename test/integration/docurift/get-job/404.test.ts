import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';
import { putInvoiceJob } from '../../../support/docurift-rows';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const notFound = async (id: string) => {
  const answer = await refused('GET', `${BASE}/jobs/${id}`, { key: account.key });
  expect(answer).toMatchObject({ status: 404, code: 'JOB_NOT_FOUND', message: `Job with ID '${id}' not found` });
};

test('a job that never was', () => notFound(jobIdOf(newId())));

test.each(['job_abc123def456', newId(), 'nonsense'])('an id that none of ours can be: %s', notFound);

test("another account's", async () => {
  await notFound(jobIdOf(await putInvoiceJob(await freshAccount('pro'))));
});

test('a job of another model', async () => {
  await notFound(jobIdOf(await putInvoiceJob(account, { model: 'toc-parser', params: '{}' })));
});

test.each([
  ['completed', { status: 'complete' }],
  ['failed', { status: 'failed', error_code: 'TIMEOUT' }],
] as const)('30 days after it %s, though its tier keeps it for 90', async (_, end) => {
  await notFound(jobIdOf(await putInvoiceJob(account, { ...end, completed_at: daysAgo(30) })));
});

test('a day before that it is still there', async () => {
  const id = await putInvoiceJob(account, { status: 'failed', error_code: 'TIMEOUT', completed_at: daysAgo(29) });
  expect((await call('GET', `${BASE}/jobs/${jobIdOf(id)}`, { key: account.key })).status).toBe(200);
});

test('a job whose result was deleted before its row', async () => {
  const result_key = `kept/90d/${account.account_id}/deleted.json`;
  await notFound(jobIdOf(await putInvoiceJob(account, { status: 'complete', completed_at: daysAgo(1), result_key })));
});
