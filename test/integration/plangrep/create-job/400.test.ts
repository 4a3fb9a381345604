import { freshAccount } from '../../../support/accounts';
import { BASE, createdJobOf, createdProjectOf, refused } from '../../../support/plangrep';

let key: string;
let projectId: string;
beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
  projectId = (await createdProjectOf(key)).project.id;
});

test.each([
  ['an externalId of 181 characters', { externalId: 'x'.repeat(181) }, 'externalId'],
  ['an empty externalId', { externalId: '' }, 'externalId'],
  ['a webhookUrl without https', { webhookUrl: 'http://example.com/hook' }, 'webhookUrl'],
  ['a webhookUrl that is none', { webhookUrl: 'hook' }, 'webhookUrl'],
])('%s: VALIDATION_FAILED', async (_, json, field) => {
  const answer = await refused('POST', `${BASE}/projects/${projectId}/jobs`, { key, json });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', message: expect.stringContaining(field) });
});

test('180 characters are an externalId', async () => {
  const externalId = 'x'.repeat(180);
  expect((await createdJobOf(key, { externalId }, projectId)).job.externalId).toBe(externalId);
});
