import { makeApiKey } from '../../shared/domain/api-key';
import { SCOPES } from '../../shared/domain/scopes';
import { getAccount, getApiKey, type StoredApiKey } from '../../shared/store/accounts';
import { authenticate, presentedKey } from './authenticate';

jest.mock('../../shared/store/accounts');

const MINUTE = 60_000;
const START = 1_800_000_000_000;
const account = { account_id: 'a', tier: 'free' as const };

const storedKey = (extra: Partial<StoredApiKey> = {}) => {
  const { id, secretHash, plaintext } = makeApiKey();
  const stored = { key_id: id, account_id: 'a', secret_hash: secretHash, scopes: [...SCOPES], ...extra };
  jest.mocked(getApiKey).mockResolvedValue(stored);
  return { stored, enter: () => authenticate({ 'x-api-key': plaintext }, 'jobs:read') };
};

const INVALID = { code: 'INVALID_API_KEY' };

beforeEach(() => {
  jest.useFakeTimers({ now: START });
  jest.resetAllMocks();
  jest.mocked(getAccount).mockResolvedValue(account);
});
afterEach(() => jest.useRealTimers());

test('a key is read once a minute, however often it is used', async () => {
  const { enter } = storedKey();
  await enter();
  jest.setSystemTime(START + MINUTE - 1);
  expect(await enter()).toEqual(account);
  expect(getApiKey).toHaveBeenCalledTimes(1);
  jest.setSystemTime(START + MINUTE);
  await enter();
  expect(getApiKey).toHaveBeenCalledTimes(2);
});

test('a revocation is noticed within that minute', async () => {
  const { stored, enter } = storedKey();
  await enter();
  jest.mocked(getApiKey).mockResolvedValue({ ...stored, revoked_at: '2027-01-15T08:00:00.000Z' });
  jest.setSystemTime(START + MINUTE);
  await expect(enter()).rejects.toMatchObject(INVALID);
});

test('a key that is known to expire is refused from that second on, remembered or not', async () => {
  const { enter } = storedKey({ expires_at: START / 1000 + 10 });
  jest.setSystemTime(START + 9999);
  expect(await enter()).toEqual(account);
  jest.setSystemTime(START + 10_000);
  await expect(enter()).rejects.toMatchObject(INVALID);
  expect(getApiKey).toHaveBeenCalledTimes(1);
});

test('only a valid key is told which scope it lacks', async () => {
  const scopes: StoredApiKey['scopes'] = ['jobs:write'];
  await expect(storedKey({ scopes }).enter()).rejects.toMatchObject({ code: 'SCOPE_MISSING' });
  const revoked = storedKey({ scopes, revoked_at: '2027-01-15T08:00:00.000Z' });
  await expect(revoked.enter()).rejects.toMatchObject(INVALID);
});

test('a key of an account that is gone is refused', async () => {
  jest.mocked(getAccount).mockResolvedValue(undefined);
  await expect(storedKey().enter()).rejects.toMatchObject(INVALID);
});

test.each([
  [{ 'x-api-key': 'a' }, 'a'],
  [{ 'x-api-key': 'a', authorization: 'Bearer b' }, 'a'],
  [{ 'x-api-key': '', authorization: 'Bearer b' }, 'b'],
  [{ authorization: 'Bearer b' }, 'b'],
  [{ authorization: 'bearer  b' }, 'b'],
  [{ authorization: 'b' }, 'b'],
  [{ authorization: 'Basic b' }, undefined],
  [{ authorization: 'b c' }, undefined],
  [{ authorization: 'Bearer' }, undefined],
  [{ authorization: '' }, undefined],
  [{ 'x-api-key': '' }, undefined],
  [{}, undefined],
])('%j carries the key %s', (headers, key) => {
  expect(presentedKey(headers)).toBe(key);
});
