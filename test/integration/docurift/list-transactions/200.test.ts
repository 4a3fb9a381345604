import { transactionsAnswer } from '../../../../shared/dialects/docurift/credits';
import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { emptyAccount, issuedKey } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';
import { putEntry } from '../../../support/docurift-rows';

const january = '2026-01-10T08:00:00.250Z';
const march = '2026-03-10T08:00:00.000Z';

let key: string;
let old: string;
let kept: string;
let returned: string;

beforeAll(async () => {
  const account_id = await emptyAccount('pro');
  ({ key } = await issuedKey(account_id));
  old = await putEntry(account_id, { at: '2025-12-01T00:00:00.000Z', credits: 7, period: 'lifetime' });
  kept = await putEntry(account_id, { at: january, credits: 1 });
  returned = await putEntry(account_id, { at: march, credits: 4 });
  await putEntry(account_id, { at: '2026-04-01T00:00:00.000Z', credits: -4, period: '2026-03', job_id: returned });
  await putEntry(await emptyAccount('pro'), { at: march, credits: 9 });
});

const list = async (parameters: Record<string, string> = {}) => {
  const { status, body } = await call('GET', `${BASE}/credits/transactions?${new URLSearchParams(parameters)}`, {
    key,
  });
  expect(status).toBe(200);
  expect(transactionsAnswer.parse(body)).toEqual(body);
  return transactionsAnswer.parse(body).data;
};
const amounts = async (parameters: Record<string, string> = {}) =>
  (await list(parameters)).transactions.map(({ amount }) => amount);

test('usage takes from the balance and a refund gives back, newest first', async () => {
  const { transactions, pagination } = await list();
  expect(pagination).toEqual({ page: 1, limit: 20, total: 4, totalPages: 1, truncated: false });
  expect(transactions.map(({ type, amount, jobId }) => [type, amount, jobId])).toEqual([
    ['refund', 4, jobIdOf(returned)],
    ['usage', -4, jobIdOf(returned)],
    ['usage', -1, jobIdOf(kept)],
    ['usage', -7, jobIdOf(old)],
  ]);
  expect(transactions[2]).toEqual({
    id: `txn_charge_${kept.replaceAll('-', '')}`,
    type: 'usage',
    amount: -1,
    pages: 1,
    jobId: jobIdOf(kept),
    model: 'toc-parser',
    createdAt: '2026-01-10T08:00:00Z',
  });
});

test.each([
  [{ type: 'refund' }, [4]],
  [{ type: 'usage' }, [-4, -1, -7]],
  [{ type: 'purchase' }, []],
  [{ type: 'bonus' }, []],
  [{ startDate: '2026-03-10' }, [4, -4]],
  [{ endDate: '2026-01-10' }, [-1, -7]],
  [{ startDate: '2026-01-10', endDate: '2026-03-10T08:00:00' }, [-4, -1]],
  [{ sortBy: 'amount' }, [4, -1, -4, -7]],
  [{ sortBy: 'amount', sortOrder: 'asc' }, [-7, -4, -1, 4]],
  [{ sortBy: 'type', sortOrder: 'asc' }, [4, -7, -1, -4]],
  [{ sortOrder: 'asc' }, [-7, -1, -4, 4]],
  [{ limit: '3', page: '2' }, [-7]],
])('%j', async (parameters, expected) => {
  expect(await amounts(parameters)).toEqual(expected);
});

test.each([
  ['type', 'gift'],
  ['sortBy', 'model'],
  ['limit', '101'],
])('%s=%s: 400', async (field, value) => {
  const answer = await refused('GET', `${BASE}/credits/transactions?${field}=${value}`, { key });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
