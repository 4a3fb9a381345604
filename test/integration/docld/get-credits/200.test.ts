import { creditsAnswer } from '../../../../shared/dialects/docld/credits';
import { freshAccount } from '../../../support/accounts';
import { accountWithCredits } from '../../../support/credits';
import { ask } from '../../../support/docld';

const creditsOf = async (key: string) => {
  const { status, body } = await ask('GET', '/api/user/credits', key);
  expect(status).toBe(200);
  return creditsAnswer.parse(body);
};

test('what a month gives', async () => {
  const { key } = await accountWithCredits('pro', 20);
  expect(await creditsOf(key)).toEqual({
    ...{ credits_remaining: 20, credits_used: 0, credits_limit: 20 },
    period: new Date().toISOString().slice(0, 7),
    resets_at: expect.stringMatching(/-01T00:00:00Z$/),
  });
});

test('where nothing is limited', async () => {
  const { key } = await freshAccount('enterprise');
  expect(await creditsOf(key)).toMatchObject({ credits_remaining: null, credits_used: 0, credits_limit: null });
});
