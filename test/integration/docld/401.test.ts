import { makeApiKey } from '../../../shared/domain/api-key';
import { call, ownKey } from '../../support/api';
import { docldRoutes, refused } from '../../support/docld';

describe.each(docldRoutes)('%s %s', (method, path) => {
  test.each([
    ['no key', {}],
    ['the key as Basic', { authorization: `Basic ${ownKey}` }],
  ])('%s: UNAUTHORIZED', async (_, headers) => {
    const answer = await refused(method, path, { key: null, headers });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });

  test.each([
    ['a key as DocLD makes them', { authorization: `Bearer docld_${'a'.repeat(32)}` }],
    ['a well-formed key nobody was given', { authorization: `Bearer ${makeApiKey().plaintext}` }],
  ])('%s: INVALID_API_KEY', async (_, headers) => {
    const answer = await refused(method, path, { key: null, headers });
    expect(answer).toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
  });

  test('the key as Bearer gets in', async () => {
    const answer = await call(method, path, { key: null, headers: { authorization: `Bearer ${ownKey}` } });
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });
});
