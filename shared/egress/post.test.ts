import { text } from 'node:stream/consumers';
import { httpsServer } from '../../test/support/https-server';
import { type Door, publicWeb } from './connect';
import { post } from './post';

type Heard = { method: string | undefined; path: string; type: string | undefined; body: string };
const heard: Heard[] = [];
let server: Awaited<ReturnType<typeof httpsServer>>;

beforeAll(async () => {
  server = await httpsServer(async (request, response) => {
    const path = request.url ?? '';
    heard.push({ method: request.method, path, type: request.headers['content-type'], body: await text(request) });
    if (path === '/moved') return response.writeHead(307, { location: '/elsewhere' }).end();
    if (path === '/busy') return response.writeHead(503, { 'retry-after': '120' }).end();
    if (path === '/silent') return undefined;
    if (path === '/slow-body') return response.writeHead(200).write('begun');
    if (path === '/endless') {
      const more = setInterval(() => response.write(Buffer.alloc(30_000)), 1);
      return response.on('close', () => clearInterval(more));
    }
    return response.writeHead(Number(path.slice(1))).end();
  });
});

beforeEach(() => heard.splice(0));
afterAll(() => server.stop());

const message = { headers: { 'content-type': 'application/json' }, body: '{"door":"Tür"}' };
const send = (path: string, timeoutMs = 5000, door: Door = server.door) =>
  post(server.at(path), message, timeoutMs, door);

test.each([200, 204, 400, 410, 500])('%i is answered as it is', async (status) => {
  expect(await send(`/${status}`)).toEqual({ status, retryAfter: undefined });
  expect(heard).toEqual([{ method: 'POST', path: `/${status}`, type: 'application/json', body: message.body }]);
});

test('a redirect is an answer like any other and is not followed', async () => {
  expect((await send('/moved')).status).toBe(307);
  expect(heard.map(({ path }) => path)).toEqual(['/moved']);
});

test('Retry-After comes along', async () => {
  expect(await send('/busy')).toEqual({ status: 503, retryAfter: '120' });
});

test('a server that says nothing in time is unreachable', async () => {
  await expect(send('/silent', 200)).rejects.toMatchObject({ name: 'Unreachable', message: 'no answer within 0.2 s' });
});

test('an answer that never ends is as good as its status: cut off by size or by time', async () => {
  expect((await send('/endless')).status).toBe(200);
  expect((await send('/slow-body', 2000)).status).toBe(200);
});

test('a name nobody knows and a certificate nobody vouches for are unreachable', async () => {
  await expect(post('https://nowhere.invalid/', message, 5000, publicWeb)).rejects.toMatchObject({
    name: 'Unreachable',
  });
  const { ca: _, ...trusting } = server.door;
  await expect(send('/200', 5000, trusting)).rejects.toMatchObject({ name: 'Unreachable' });
  expect(heard).toEqual([]);
});

test.each([
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'http://example.com/',
  'https://example.com:8443/',
])('%s is refused', async (url) => {
  await expect(post(url, message, 5000, publicWeb)).rejects.toMatchObject({ name: 'AddressRefused' });
});

describe('a name whose address changes (rebinding)', () => {
  /** Answers with the next of `answers` each time it is asked. */
  const changing = (...answers: string[][]) => {
    const asked: string[] = [];
    const resolve: Door['resolve'] = (hostname, _, callback) => {
      asked.push(hostname);
      callback(
        null,
        (answers[asked.length - 1] ?? []).map((address) => ({ address, family: 4 })),
      );
    };
    return { asked, door: { ...server.door, resolve } };
  };

  test('is resolved once an attempt: what was checked is what is dialled', async () => {
    const { asked, door } = changing(['127.0.0.1'], ['10.0.0.1']);
    expect((await send('/200', 5000, door)).status).toBe(200);
    expect(asked).toEqual(['localhost']);
  });

  test('is refused the moment it leads inside, though it was fine before', async () => {
    const { door } = changing(['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.0.0.2']);
    await send('/200', 5000, door);
    await expect(send('/200', 5000, door)).rejects.toMatchObject({ name: 'AddressRefused' });
    await expect(send('/200', 5000, door)).rejects.toMatchObject({ name: 'AddressRefused' });
    expect(heard).toHaveLength(1);
  });
});
