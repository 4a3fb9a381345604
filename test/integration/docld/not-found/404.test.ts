import { refused } from '../../../support/docld';

test.each([
  ['GET', '/api/nowhere'],
  ['PATCH', '/api/jobs/0199a7b2-0000-7000-8000-000000000000'],
  ['POST', '/api/chat'],
  ['GET', '/api/v1/jobs/0199a7b2-0000-7000-8000-000000000000'],
])('%s %s is no route, and DocLD says so', async (method, path) => {
  const answer = await refused(method, path);
  expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND', message: expect.stringContaining(path) });
});
