import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';

test.each([
  ['GET', '/nowhere'],
  ['GET', '/v1/documents'],
  ['PUT', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000'],
  ['POST', '/v1/specs/parse'],
  ['POST', '/v1/drawings/detection/elevation'],
  ['POST', '/v1/drawings/schedules'],
])('%s %s is no route', async (method, path) => {
  const { status, headers, body } = await call(method, path);
  expect(status).toBe(404);
  expect(headers.get('x-request-id')).toBe(problem.parse(body).request_id);
  expect(body).toMatchObject({ code: 'ROUTE_NOT_FOUND', detail: expect.stringContaining(path) });
});
