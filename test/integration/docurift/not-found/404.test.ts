import { BASE, refused } from '../../../support/docurift';

test.each([
  ['GET', `${BASE}/nowhere`],
  ['DELETE', `${BASE}/jobs/job_0199a7b2000070008000000000000000`],
  ['PUT', `${BASE}/documents/process/async`],
  ['GET', `${BASE}/jobs/one/more`],
])('%s %s: NOT_FOUND, in DocuRift’s envelope', async (method, path) => {
  const answer = await refused(method, path);
  expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND', message: expect.stringContaining(path) });
});
