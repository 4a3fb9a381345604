import * as z from 'zod/mini';
import { json, networkFault, problemAnswer, scripted } from '../../test/support/scripted-api';
import { bodyOf, request } from './request';
import { MOST_TRIES, PATIENT_TRIES } from './retry';
import { STALL_MS } from './stall';

const POST = { method: 'POST', json: { a: 1 } } as const;

test.each([
  ['a network fault', networkFault()],
  ['409 REQUEST_IN_FLIGHT', problemAnswer(409, 'REQUEST_IN_FLIGHT')],
  ['429', problemAnswer(429, 'RATE_LIMITED', { 'retry-after': '7' })],
  ['500', problemAnswer(500, 'INTERNAL_ERROR')],
  ['503 NOT_IN_TIME', problemAnswer(503, 'NOT_IN_TIME', { 'retry-after': '5' })],
  ['an upload that stalled', new Response('<Error><Code>RequestTimeout</Code></Error>', { status: 400 })],
  ['503 of the gateway', json(503, { message: 'Service Unavailable' })],
])('after %s a POST is sent again, under the same Idempotency-Key', async (_, fate) => {
  const { connection, asked } = scripted(fate, json(202, {}));
  expect((await request(connection, '/v1/x', POST)).status).toBe(202);
  const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys).toEqual([expect.stringMatching(/.{16}/), keys[0]]);
  expect(asked.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
});

test('two acts have two keys, and a GET has none', async () => {
  const { connection, asked } = scripted(json(202, {}), json(202, {}), json(200, {}));
  await request(connection, '/v1/x', POST);
  await request(connection, '/v1/x', POST);
  await request(connection, '/v1/x');
  const [first, second, third] = asked.map(({ headers }) => headers.get('idempotency-key'));
  expect(first).not.toBe(second);
  expect(third).toBeNull();
});

test('Retry-After is kept to the second', async () => {
  const { connection, slept } = scripted(problemAnswer(429, 'RATE_LIMITED', { 'retry-after': '7' }), json(200, {}));
  await request(connection, '/v1/x');
  expect(slept).toEqual([7]);
});

test('tries end, each pause about twice the one before, and the last problem is told', async () => {
  const { connection, asked, slept } = scripted(...Array.from({ length: 9 }, networkFault));
  await expect(request(connection, '/v1/x')).rejects.toMatchObject({
    code: 'NO_ANSWER',
    detail: 'fetch failed: read ECONNRESET',
    status: undefined,
  });
  expect(asked).toHaveLength(MOST_TRIES);
  expect(slept).toHaveLength(MOST_TRIES - 1);
  slept.forEach((pause, index) => {
    expect(pause).toBeGreaterThanOrEqual(0.25 * 2 ** index);
    expect(pause).toBeLessThanOrEqual(0.5 * 2 ** index);
  });
});

test('who is asked to wait for next month is told so at once', async () => {
  const { connection, slept } = scripted(problemAnswer(429, 'QUOTA_EXCEEDED', { 'retry-after': '700000' }));
  const refused = { code: 'QUOTA_EXCEEDED', retry_after_seconds: 700_000 };
  await expect(request(connection, '/v1/x', POST)).rejects.toMatchObject(refused);
  expect(slept).toEqual([]);
});

test('a refusal is an error with code, detail, next step and request id, and is not repeated', async () => {
  const { connection, asked } = scripted(problemAnswer(404, 'JOB_NOT_FOUND'));
  const said = { code: 'JOB_NOT_FOUND', detail: 'It is so.', next_step: 'Do that.', request_id: 'r-1', status: 404 };
  await expect(request(connection, '/v1/x')).rejects.toMatchObject(said);
  expect(asked).toHaveLength(1);
});

test('an answer that is cut short counts as none', async () => {
  const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
  const { connection, asked } = scripted(new Response(cut), json(200, { done: true }));
  await request(connection, '/v1/x');
  expect(asked).toHaveLength(2);
});

test('the page of another server is said to be one', async () => {
  const { connection } = scripted(new Response('<html>'));
  const answer = await request(connection, '/v1/x');
  expect(() => bodyOf(answer, z.unknown())).toThrow(expect.objectContaining({ code: 'OFF_CONTRACT' }));
});

test('a question that others wait on is asked for minutes, never more than a quarter of one apart', async () => {
  const { connection, asked, slept } = scripted(...Array.from({ length: 30 }, networkFault));
  await expect(request(connection, '/v1/x', { tries: PATIENT_TRIES })).rejects.toMatchObject({ code: 'NO_ANSWER' });
  expect(asked).toHaveLength(PATIENT_TRIES);
  expect(Math.max(...slept)).toBeLessThanOrEqual(15);
  expect(slept.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(90);
});

test('a refusal that shows the lost try to have been carried out is a success, on a repeat only', async () => {
  const asked = { method: 'DELETE', doneBefore: 'DOCUMENT_NOT_FOUND' } as const;
  const gone = () => problemAnswer(404, 'DOCUMENT_NOT_FOUND');
  const repeated = scripted(networkFault(), gone());
  expect((await request(repeated.connection, '/v1/x', asked)).status).toBe(404);
  const first = scripted(gone());
  await expect(request(first.connection, '/v1/x', asked)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
});

test('a first try that died keeps its key leased for a minute: that is waited out, and takes no try away', async () => {
  const inFlight = () => problemAnswer(409, 'REQUEST_IN_FLIGHT', { 'retry-after': '5' });
  const leased = Array.from({ length: 12 }, inFlight);
  const { connection, slept } = scripted(networkFault(), ...leased, networkFault(), networkFault(), json(202, {}));
  expect((await request(connection, '/v1/x', POST)).status).toBe(202);
  expect(slept.slice(1, 13)).toEqual(leased.map(() => 5));
});

test('a request that is in flight for ever is given up', async () => {
  const inFlight = () => problemAnswer(409, 'REQUEST_IN_FLIGHT', { 'retry-after': '5' });
  const { connection, asked } = scripted(...Array.from({ length: 30 }, inFlight));
  await expect(request(connection, '/v1/x', POST)).rejects.toMatchObject({ code: 'REQUEST_IN_FLIGHT' });
  expect(asked).toHaveLength(PATIENT_TRIES);
});

describe('an answer over a slow line', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Asks for an answer of three pieces, with a pause before each; gives its bytes. */
  const slowly = async (pauseMs: number) => {
    const { connection } = scripted();
    let piece = 0;
    const fetch: typeof connection.fetch = async (_, init) => {
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        jest.advanceTimersByTime(pauseMs);
        if (init?.signal?.aborted) return controller.error(init.signal.reason);
        controller.enqueue(Buffer.from(String(++piece)));
        if (piece % 3 === 0) controller.close();
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    };
    return new TextDecoder().decode((await request({ ...connection, fetch }, '/v1/x', { tries: 1 })).bytes);
  };

  test('may take minutes while it moves', async () => {
    expect(await slowly(STALL_MS - 1)).toBe('123');
  });

  test('is none when nothing has moved for a minute', async () => {
    await expect(slowly(STALL_MS)).rejects.toMatchObject({
      code: 'NO_ANSWER',
      detail: expect.stringContaining('60 s'),
    });
  });
});
