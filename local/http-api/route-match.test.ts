import { findRoute } from './route-match';

const routes = [
  '$default',
  'ANY /v1/{proxy+}',
  'GET /v1/jobs/{id}',
  'ANY /v1/jobs/{id}',
  'GET /v1/jobs/recent',
  'POST /v1/jobs',
].map((routeKey) => ({ routeKey, functionArn: routeKey, timeoutMs: 1 }));

it.each([
  ['a literal segment before a variable', 'GET', '/v1/jobs/recent', 'GET /v1/jobs/recent', {}],
  ['a named method before ANY', 'GET', '/v1/jobs/7', 'GET /v1/jobs/{id}', { id: '7' }],
  ['ANY for other methods', 'PUT', '/v1/jobs/7', 'ANY /v1/jobs/{id}', { id: '7' }],
  [
    'a greedy variable for what is longer',
    'GET',
    '/v1/jobs/7/pages/2',
    'ANY /v1/{proxy+}',
    { proxy: 'jobs/7/pages/2' },
  ],
  ['a greedy variable for another method on a literal path', 'GET', '/v1/jobs', 'ANY /v1/{proxy+}', { proxy: 'jobs' }],
  ['$default for the rest', 'GET', '/elsewhere', '$default', {}],
  ['$default when a variable would be empty', 'GET', '/other/', '$default', {}],
])('prefers %s', (_, method, path, routeKey, pathParameters) => {
  expect(findRoute(routes, method, path)).toMatchObject({ route: { routeKey }, pathParameters });
});

it('finds nothing without $default: HEAD does not fall back to GET', () => {
  const only = routes.filter(({ routeKey }) => routeKey.startsWith('GET'));
  expect(findRoute(only, 'HEAD', '/v1/jobs/7')).toBeUndefined();
});
