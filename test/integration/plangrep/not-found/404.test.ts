import { BASE, plangrepRoutes, refused } from '../../../support/plangrep';

const [, , [, project]] = plangrepRoutes;

test.each([
  ['GET', `${BASE}/nowhere`],
  ['DELETE', `${BASE}/projects`],
  ['POST', `${BASE}/projects/search`],
  ['POST', `${project}/source-search`],
  ['POST', `${project}/source-text`],
  ['GET', `${project}/artifact`],
  ['GET', `${BASE}/artifact-downloads/token`],
])('%s %s, which is not offered: ROUTE_NOT_FOUND', async (method, path) => {
  expect(await refused(method, path)).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
});
