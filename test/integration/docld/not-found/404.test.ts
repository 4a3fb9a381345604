import { refused } from '../../../support/docld';

test.each([
  ['GET', '/api/nowhere'],
  ['PATCH', '/api/jobs/0199a7b2-0000-7000-8000-000000000000'],
  ['POST', '/api/chat'],
  ['POST', '/api/v1/embed'],
  ['POST', '/api/parse/image-tables'],
  ['POST', '/api/pdf-to-text'],
  ['POST', '/api/split/analyze'],
  ['POST', '/api/extract/ground-truth'],
  ['POST', '/api/extract/corrections'],
  ['POST', '/api/webhooks'],
  ['POST', '/api/n8n/hooks'],
  ['GET', '/api/v1/jobs/0199a7b2-0000-7000-8000-000000000000'],
])('%s %s is no route, and DocLD says so', async (method, path) => {
  const answer = await refused(method, path);
  expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND', message: expect.stringContaining(path) });
});
