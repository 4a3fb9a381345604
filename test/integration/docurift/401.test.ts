import { makeApiKey } from '../../../shared/domain/api-key';
import { call, ownKey } from '../../support/api';
import { docuriftRoutes, refused } from '../../support/docurift';

describe.each(docuriftRoutes)('%s %s', (method, path) => {
  test.each([
    ['no key', {}],
    ['the key as Basic', { authorization: `Basic ${ownKey}` }],
  ])('%s: UNAUTHORIZED', async (_, headers) => {
    const answer = await refused(method, path, { key: null, headers });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });

  test.each([
    ['a key that is none', { 'x-api-key': 'hello' }],
    ['a key as DocuRift makes them', { 'x-api-key': `frc_${'a'.repeat(32)}` }],
    ['a key as DocuRift makes them, in Authorization', { authorization: `frc_${'a'.repeat(32)}` }],
    ['a well-formed key nobody was given', { authorization: `Bearer ${makeApiKey().plaintext}` }],
  ])('%s: INVALID_API_KEY', async (_, headers) => {
    const answer = await refused(method, path, { key: null, headers });
    expect(answer).toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
  });

  test.each([`Bearer ${ownKey}`, ownKey])('the key in Authorization is as good as X-API-Key', async (authorization) => {
    const answer = await call(method, path, { key: null, headers: { authorization } });
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });
});
