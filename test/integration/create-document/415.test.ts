import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';

test('a bare PDF as the body', async () => {
  const { status, body } = await call('POST', '/v1/documents', {
    body: '%PDF-1.7',
    headers: { 'content-type': 'application/pdf' },
  });
  expect(status).toBe(415);
  expect(problem.parse(body).code).toBe('UNSUPPORTED_MEDIA_TYPE');
});
