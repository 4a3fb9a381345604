import { epochSeconds } from '../../shared/domain/clock';
import { sha256 } from '../../shared/domain/sha256';
import { claimKey } from '../../shared/store/idempotency';
import { postEvent } from '../../test/support/gateway-event';
import { once } from './once';

jest.mock('../../shared/store/idempotency');

const START = 1_800_000_000_000;
const INPUT = { document_id: 'a' };
const event = postEvent({ headers: { 'idempotency-key': 'one' }, isBase64Encoded: false });

beforeEach(() => {
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
