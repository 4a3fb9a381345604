import { once } from 'node:events';
import { request } from 'node:http';
import type { HttpService, LambdaResult, LambdaService } from '../services';
import type { HttpApi } from '../template/model';
import { startHttpApi } from './server';

const api: HttpApi = {
  id: 'api',
  routes: [
    { routeKey: 'POST /echo/{name}', functionArn: 'echo', timeoutMs: 5000 },
    { routeKey: 'GET /slow', functionArn: 'slow', timeoutMs: 50 },
    { routeKey: 'GET /broken', functionArn: 'broken', timeoutMs: 5000 },
    { routeKey: 'ANY /any', functionArn: 'echo', timeoutMs: 5000 },
  ],
  cors: {
    AllowOrigins: ['*'],
    AllowMethods: ['GET'],
    AllowHeaders: ['x-api-key'],
    ExposeHeaders: ['etag'],
    MaxAge: 60,
  },
};

const functions: Record<string, (event: unknown) => Promise<LambdaResult>> = {
  echo: async (event) => ({
    ok: true,
    payload: { statusCode: 200, headers: { etag: '"1"' }, body: JSON.stringify(event) },
  }),
  slow: () => new Promise(() => {}),
  broken: async () => ({ ok: false, errorType: 'E', payload: { errorType: 'E', errorMessage: 'secret' } }),
};
const lambda: LambdaService = {
  async invoke(name, event) {
    const answer = await functions[name]?.(event);
    if (!answer) throw new Error(`no function ${name}`);
    return answer;
  },
  async stop() {},
};

let server: HttpService;
beforeAll(async () => {
  server = await startHttpApi(api, lambda, 0);
});
afterAll(() => server.stop());

it('hands the request to the function of its route and answers what it returns', async () => {
  const response = await fetch(`${server.url}/echo/me?x=1`, { method: 'POST', body: '{"a":1}' });
  expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"']);
  expect(await response.json()).toMatchObject({
    routeKey: 'POST /echo/{name}',
    pathParameters: { name: 'me' },
    queryStringParameters: { x: '1' },
    body: '{"a":1}',
  });
});

it.each([
  ['no route', '/nowhere', {}, 404, 'Not Found'],
  ['HEAD where only GET is routed', '/slow', { method: 'HEAD' }, 404, ''],
  ['a function that fails', '/broken', {}, 500, 'Internal Server Error'],
  ['a function that takes too long', '/slow', {}, 503, 'Service Unavailable'],
  [
    'a body above 10 MB',
    '/any',
    { method: 'PUT', body: Buffer.alloc(10 * 1024 * 1024 + 1) },
    413,
    'Request Entity Too Large',
  ],
])('answers as the gateway does: %s', async (_, path, init, status, message) => {
  const response = await fetch(server.url + path, init);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(message && JSON.stringify({ message }));
});

it('answers a preflight itself, and marks its answers to a foreign origin', async () => {
  const origin = { origin: 'https://app.example' };
  const preflight = await fetch(`${server.url}/any`, {
    method: 'OPTIONS',
    headers: { ...origin, 'access-control-request-method': 'GET' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'x-api-key']);
  const answer = await fetch(`${server.url}/any`, { headers: origin });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(`${server.url}/any`)).headers.has('access-control-allow-origin')).toBe(false);
});

it('goes on after a client that leaves in the middle of its body', async () => {
  const leaving = request(`${server.url}/any`, { method: 'PUT', headers: { 'content-length': 100 } });
  leaving.on('error', () => {});
  leaving.write('half');
  await once(leaving, 'socket');
  leaving.destroy();
  expect((await fetch(`${server.url}/any`)).status).toBe(200);
});
