import { freshAccount } from '../../support/accounts';
import { webhookSecret } from '../../support/webhooks';

test('the secret is made when first asked for, once, however many ask', async () => {
  const { key } = await freshAccount('developer');
  const answers = await Promise.all(Array.from({ length: 8 }, () => webhookSecret(key)));
  expect(answers[0]?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(answers[0]?.previous_secret_signs_until).toBeNull();
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('every account has its own', async () => {
  const keys = await Promise.all([freshAccount('developer'), freshAccount('developer')]);
  const [a, b] = await Promise.all(keys.map(({ key }) => webhookSecret(key)));
  expect(a?.secret).not.toBe(b?.secret);
});
