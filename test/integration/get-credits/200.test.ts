import { freshAccount } from '../../support/accounts';
import { accountWithCredits, creditsOf } from '../../support/credits';
import { ended, readySample, submittedToc } from '../../support/flows';

const THIS_MONTH = new Date().toISOString().slice(0, 7);

test.each([
  ['free', 'lifetime', 500, 5],
  ['developer', THIS_MONTH, 5_000, 60],
  ['pro', THIS_MONTH, 50_000, 120],
  ['enterprise', THIS_MONTH, null, 300],
] as const)('tier %s: the whole allowance of its period', async (tier, period, limit, submits_per_minute) => {
  const { key } = await freshAccount(tier);
  expect(await creditsOf(key)).toEqual({
    ...{ tier, period, limit, used: 0, remaining: limit, submits_per_minute },
    resets_at: period === 'lifetime' ? null : expect.stringMatching(/-01T00:00:00.000Z$/),
  });
});

test('a job is charged when it is submitted', async () => {
  const { key } = await accountWithCredits('pro', 10);
  const { document_id } = await readySample(key);
  const { job_id } = await submittedToc(document_id, key);
  expect(await creditsOf(key)).toMatchObject({ limit: 10, used: 1, remaining: 9 });
  expect(await ended(job_id, key)).toMatchObject({ credits_charged: 1 });
});
