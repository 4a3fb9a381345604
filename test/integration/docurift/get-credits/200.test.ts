import { balanceAnswer } from '../../../../shared/dialects/docurift/credits';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { accountWithCredits } from '../../../support/credits';
import { BASE } from '../../../support/docurift';
import { ended, readySample, submittedToc } from '../../../support/flows';

const MONTH = new Date().toISOString().slice(0, 7);

const balanceOf = async (key: string) => {
  const { status, body } = await call('GET', `${BASE}/credits`, { key });
  expect(status).toBe(200);
  expect(balanceAnswer.parse(body)).toEqual(body);
  return balanceAnswer.parse(body).data;
};

test.each([
  ['free', { totalBalance: 500, freeCredits: 500, purchasedCredits: 0, period: 'lifetime' }],
  ['pro', { totalBalance: 50_000, freeCredits: 0, purchasedCredits: 50_000, period: MONTH }],
  ['enterprise', { totalBalance: null, freeCredits: 0, purchasedCredits: null, period: MONTH }],
] as const)('tier %s', async (tier, balance) => {
  const { key } = await freshAccount(tier);
  expect(await balanceOf(key)).toEqual({ ...balance, used: 0 });
});

test('what any job was charged is gone from the balance', async () => {
  const { key } = await accountWithCredits('pro', 10);
  const { document_id } = await readySample(key);
  const { job_id } = await submittedToc(document_id, key);
  await ended(job_id, key);
  expect(await balanceOf(key)).toMatchObject({ totalBalance: 9, used: 1 });
});
