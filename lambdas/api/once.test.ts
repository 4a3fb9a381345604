import { epochSeconds } from '../../shared/domain/clock';
import { Problem } from '../../shared/domain/problems';
import { sha256 } from '../../shared/domain/sha256';
import { claimKey, forgetKey, releaseKey } from '../../shared/store/idempotency';
import { postEvent } from '../../test/support/gateway-event';
import { once } from './once';
import { notInTime } from './time-left';

jest.mock('../../shared/store/idempotency');

const START = 1_800_000_000_000;
const INPUT = { document_id: 'a' };
const event = postEvent({ headers: { 'idempotency-key': 'one' }, isBase64Encoded: false });

beforeEach(() => {
  jest.resetAllMocks();
  jest.useFakeTimers({ now: START });
});
afterEach(() => jest.useRealTimers());

test.each([
  [60, 5],
  [6, 5],
  [5, 5],
  [3, 3],
  [1, 1],
  [0, 1],
])('of a first attempt whose lease has %i s to run, a repeat is told to come again after %i s', async (left, wait) => {
  jest.mocked(claimKey).mockResolvedValue({
    ours: false,
    request_hash: sha256(JSON.stringify(INPUT)),
    lease_until: epochSeconds(START) + left,
  });
  const create = jest.fn();
  await expect(once(event, 'account', INPUT, create)).rejects.toMatchObject({
    code: 'REQUEST_IN_FLIGHT',
    retryAfterSeconds: wait,
  });
  expect(create).not.toHaveBeenCalled();
});

/** What becomes of the key of a first attempt that ends with `error`. */
const afterFirst = async (error: Error) => {
  jest.mocked(claimKey).mockResolvedValue({ ours: true, created_id: 'id', first: true });
  await expect(once(event, 'account', INPUT, () => Promise.reject(error))).rejects.toBe(error);
  return { forgotten: jest.mocked(forgetKey).mock.calls.length, released: jest.mocked(releaseKey).mock.calls.length };
};

test('a request that was refused frees its key', async () => {
  expect(await afterFirst(new Problem('NOT_A_PDF', 'No.'))).toEqual({ forgotten: 1, released: 0 });
});

test('one that was out of time goes on under its key and its id, at once: what it stored is found again', async () => {
  expect(await afterFirst(notInTime('Still at it.'))).toEqual({ forgotten: 0, released: 1 });
});

test('so does one that met a fault', async () => {
  expect(await afterFirst(new Error('lost'))).toEqual({ forgotten: 0, released: 1 });
});
