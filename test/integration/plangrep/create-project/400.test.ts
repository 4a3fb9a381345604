import { freshAccount } from '../../../support/accounts';
import { BASE, createdProjectOf, refused } from '../../../support/plangrep';

let key: string;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
});

test.each([
  ['without a name', {}],
  ['with an empty one', { name: '' }],
  ['with one of blanks', { name: '   ' }],
  ['with one of 181 characters', { name: 'n'.repeat(181) }],
])('%s: VALIDATION_FAILED', async (_, json) => {
  const answer = await refused('POST', `${BASE}/projects`, { key, json });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', message: expect.stringContaining('name') });
});

test('180 characters are a name', async () => {
  const name = 'n'.repeat(180);
  expect((await createdProjectOf(key, name)).project.name).toBe(name);
});

test('a body that is no JSON: INVALID_JSON', async () => {
  const request = { key, body: '{', headers: { 'content-type': 'application/json' } };
  expect(await refused('POST', `${BASE}/projects`, request)).toMatchObject({ status: 400, code: 'INVALID_JSON' });
});

test('an Idempotency-Key of 257 characters: VALIDATION_FAILED', async () => {
  const headers = { 'idempotency-key': 'k'.repeat(257) };
  const answer = await refused('POST', `${BASE}/projects`, { key, json: { name: 'Long key' }, headers });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});
