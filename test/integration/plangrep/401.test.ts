import { makeApiKey } from '../../../shared/domain/api-key';
import { call, ownKey } from '../../support/api';
import { BASE, plangrepRoutes, refused } from '../../support/plangrep';

const everyRoute = [...plangrepRoutes, ['GET', `${BASE}/nowhere`, 'any']] as const;

describe.each(everyRoute)('%s %s', (method, path) => {
  test.each([
    ['no key', {}],
    ['the key as Basic', { authorization: `Basic ${ownKey}` }],
    ['a key as Plangrep makes them', { authorization: `Bearer pgk_live_${'a'.repeat(32)}` }],
    ['a well-formed key nobody was given', { authorization: `Bearer ${makeApiKey().plaintext}` }],
  ])('%s: INVALID_API_KEY', async (_, headers) => {
    const answer = await refused(method, path, { key: null, headers });
    expect(answer).toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
  });

  test('a key as Bearer is let in', async () => {
    const answer = await call(method, path, { key: null, headers: { authorization: `Bearer ${ownKey}` } });
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });
});
