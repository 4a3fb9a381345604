import { freshAccount } from '../../../support/accounts';
import { BASE, refused } from '../../../support/plangrep';

test('a body of another type: UNSUPPORTED_MEDIA_TYPE', async () => {
  const { key } = await freshAccount('free');
  const request = { key, body: 'name=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  expect(await refused('POST', `${BASE}/projects`, request)).toMatchObject({
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  });
});
