import { problem } from '../../shared/contract/common';
import { makeApiKey } from '../../shared/domain/api-key';
import { call, ownKey } from '../support/api';
import { everyRoute } from '../support/routes';

describe.each(everyRoute)('%s %s', (method, path) => {
  test.each([
    ['no key', {}],
    ['a key that is none', { 'x-api-key': 'hello' }],
    ['a well-formed key nobody was given', { 'x-api-key': makeApiKey().plaintext }],
    ['a known id with another secret', { 'x-api-key': ownKey.slice(0, -38) + makeApiKey().plaintext.slice(-38) }],
    ['a key whose checksum is wrong', { 'x-api-key': ownKey.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }],
    ['a key that begins otherwise', { 'x-api-key': ownKey.replace('pw_live_', 'pw_test_') }],
    ['an empty key', { 'x-api-key': '' }],
    ['a key with a second one behind it', { 'x-api-key': `${ownKey},${ownKey}` }],
    ['the key as Basic', { authorization: `Basic ${ownKey}` }],
  ])('%s', async (_, headers) => {
    const answer = await call(method, path, { key: null, headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parse(answer.body).code).toBe('INVALID_API_KEY');
  });

  test.each([
    ['the key as Bearer', { authorization: `Bearer ${ownKey}` }],
    ['the key alone in Authorization, beside an empty X-API-Key', { authorization: ownKey, 'x-api-key': '' }],
  ])('%s is as good as X-API-Key', async (_, headers) => {
    const answer = await call(method, path, { key: null, headers });
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });
});
