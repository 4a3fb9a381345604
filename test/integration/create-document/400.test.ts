import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';

test('a body that is not JSON', async () => {
  const { status, body } = await call('POST', '/v1/documents', {
    body: '{"url":',
    headers: { 'content-type': 'application/json' },
  });
  expect(status).toBe(400);
  expect(problem.parse(body).code).toBe('INVALID_JSON');
});
