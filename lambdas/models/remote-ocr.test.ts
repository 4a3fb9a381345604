import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../../shared/domain/clock';
import { remoteOcr } from './remote-ocr';
import { withTally } from './run-tally';

type Reply = { status: number; headers?: Record<string, string>; body: unknown; afterMs?: number };

const page = { words: [{ text: 'SECTION', left: 1, bottom: 2, right: 3, top: 4, confidence: 0.9 }] };
const read = { ...page, box: { left: 0, bottom: 0, right: 612, top: 792 }, rotation: 0 };
const ok = (body: unknown): Reply => ({ status: 200, body });
const throttled: Reply = { status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' }, body: {} };

let replies: Reply[] = [];
const asked: unknown[] = [];
const server = createServer(async (request, response) => {
  asked.push(JSON.parse(await text(request)));
  const { status, headers, body, afterMs } = replies.shift() ?? ok(null);
  if (afterMs) await sleep(afterMs);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
});

beforeAll(async () => {
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    OCR_FUNCTION: 'ocr',
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const readPage = (until = now() + 60_000) => remoteOcr('30d/key', until)?.readPage(7);

test('asks the function for a page of the document', async () => {
  replies = [ok(read)];
  expect(await readPage()).toEqual(read);
  expect(asked.at(-1)).toEqual({ key: '30d/key', page: 7 });
});

test('waits while it is throttled, longer than the SDK does', async () => {
  replies = [throttled, throttled, throttled, throttled, ok(read)];
  expect(await readPage()).toEqual(read);
});

const downed = { ...ok({ errorMessage: 'out of memory' }), headers: { 'x-amz-function-error': 'Unhandled' } };

test.each<[string, Reply, number]>([
  ['the function gave up', ok(null), 0],
  ['brought the function down', downed, 1],
  ['came in another shape', ok({ words: 'many' }), 1],
])('a page that %s is left out', async (_what, reply, leftUndone) => {
  replies = [reply];
  expect(await withTally(async () => readPage())).toMatchObject({ value: undefined, leftUndone });
});

test('a page that was read, also after a refusal, leaves nothing undone', async () => {
  replies = [throttled, ok(read)];
  expect(await withTally(async () => readPage())).toMatchObject({ value: read, leftUndone: 0 });
});

test.each<[string, Reply]>([
  ['was read', ok(read)],
  ['brought the function down', downed],
])('a page that %s has taken its time of the run', async (_what, reply) => {
  replies = [{ ...reply, afterMs: 50 }];
  const { helperMs } = await withTally(() => Promise.resolve(readPage()));
  expect(helperMs).toBeGreaterThanOrEqual(49);
});

test('nothing is asked when the time is over, and the page is left undone', async () => {
  const before = asked.length;
  expect(await withTally(async () => readPage(now()))).toMatchObject({ value: undefined, leftUndone: 1 });
  expect(asked).toHaveLength(before);
});

test.each<[string, Reply]>([
  ['is refused a free function', throttled],
  ['waits for an answer', { ...ok(read), afterMs: 300 }],
])('a page that %s until the time is over is left undone', async (_what, reply) => {
  replies = [reply, reply];
  expect(await withTally(async () => readPage(now() + 100))).toMatchObject({ value: undefined, leftUndone: 1 });
});

test('there is no OCR where the deployment names no function', () => {
  delete process.env.OCR_FUNCTION;
  expect(remoteOcr('30d/key', now() + 1000)).toBeUndefined();
});
