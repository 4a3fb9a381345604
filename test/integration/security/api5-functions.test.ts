import { problem } from '../../../shared/contract/common';
import { PLANWRIGHT } from '../../../shared/contract/openapi/planwright';
import { baseUrl } from '../../support/api';
import { keyOf } from '../../support/local-runtime';
import { pathWith } from '../../support/routes';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const known = new Set(PLANWRIGHT.operations.map(({ method, path }) => `${method} ${path}`));
const wrongMethods = [...new Set(PLANWRIGHT.operations.map(({ path }) => path))].flatMap((path) =>
  METHODS.filter((method) => !known.has(`${method} ${path}`)).map((method) => [method, pathWith(path)] as const),
);

const elsewhere = [
  ['GET', '/'],
  ['GET', '/v1'],
  ['GET', '/v1/jobs/'],
  ['GET', '//v1/jobs'],
  ['GET', '/V1/jobs'],
  ['GET', '/v1/jobs/..%2f..%2faccounts'],
  ['GET', '/v1/accounts'],
  ['POST', '/v1/accounts'],
  ['POST', '/v1/keys'],
  ['GET', '/v1/admin'],
  ['GET', '/.env'],
  ['GET', '/metrics'],
  // how Lambda itself is called: no function is reached by its name
  ['POST', '/2015-03-31/functions/planwright-dev-settle/invocations'],
  ['POST', '/2015-03-31/functions/planwright-dev-dispatch-queued/invocations'],
] as const;

const ask = async (method: string, path: string, key?: string) => {
  const response = await fetch(baseUrl + path, { method, headers: key ? { 'x-api-key': key } : {} });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: problem.parse(await response.json()),
  };
};

describe.each([...wrongMethods, ...elsewhere])('%s %s', (method, path) => {
  test('is denied before it is looked at', async () => {
    const { status, body } = await ask(method, path);
    expect([status, body.code]).toEqual([401, 'INVALID_API_KEY']);
  });

  test('is no route for whoever has a key', async () => {
    const { status, type, body } = await ask(method, path, keyOf('enterprise'));
    expect([status, body.code, type]).toEqual([404, 'ROUTE_NOT_FOUND', 'application/problem+json']);
  });
});
