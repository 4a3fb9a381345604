import { problem } from '../../../shared/contract/common';
import { PLANWRIGHT } from '../../../shared/contract/openapi/planwright';
import { freshAccount } from '../../support/accounts';
import { baseUrl, call } from '../../support/api';
import { completedToc } from '../../support/flows';
import { pathWith } from '../../support/routes';
import { tearStoredResult } from '../../support/storage';

test('a fault says that there was one, and nothing of what is inside', async () => {
  const { account_id, key } = await freshAccount('pro');
  const { job_id } = await completedToc(key);
  await tearStoredResult('pro', job_id, account_id);
  const { status, headers, body } = await call('GET', `/v1/jobs/${job_id}`, { key });
  expect(status).toBe(500);
  expect(body).toEqual({
    type: 'urn:planwright:problem:INTERNAL_ERROR',
    title: 'Something went wrong on our side',
    status: 500,
    detail: 'The request could not be completed.',
    code: 'INTERNAL_ERROR',
    next_step: 'Try again; if it persists, give your operator the request_id.',
    request_id: headers.get('x-request-id'),
  });
});

test.each(PLANWRIGHT.operations.map(({ method, path }) => [method, pathWith(path)] as const))(
  '%s %s: no answer is stored, guessed at, or tells what serves it',
  async (method, path) => {
    const { headers } = await call(method, path, { key: null });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test('any page may ask, and no browser adds what it holds of its user', async () => {
  const preflight = await fetch(`${baseUrl}/v1/jobs`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-api-key',
    },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  // a cookie is no key
  const { status, body } = await call('GET', '/v1/jobs', { key: null, headers: { cookie: 'x-api-key=anything' } });
  expect([status, problem.parse(body).code]).toEqual([401, 'INVALID_API_KEY']);
});
