import { healAccount } from '../../../shared/dispatch/dispatch-account';
import { expireOverdueJob } from '../../../shared/store/expiry';
import { allQueues } from '../../../shared/store/queue';
import { handler } from './handler';

jest.mock('../../../shared/log');
jest.mock('../../../shared/dispatch/dispatch-account');
jest.mock('../../../shared/store/expiry');
jest.mock('../../../shared/store/queue');

const ACCOUNTS = ['a', 'b', 'c'].map((account_id) => ({ account_id, tier: 'free' as const }));
const overdue = [{ account_id: 'a', job_id: 'overdue' }];

const healed = () =>
  jest
    .mocked(healAccount)
    .mock.calls.map(([{ account_id }]) => account_id)
    .join('');

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(allQueues).mockResolvedValue({ at: '2030-01-01T00:00:00.000Z', accounts: ACCOUNTS, overdue });
  jest.mocked(expireOverdueJob).mockResolvedValue(true);
  jest.mocked(healAccount).mockResolvedValue();
});
afterEach(() => jest.restoreAllMocks());

test.each([
  [0, 'abc'],
  [0.5, 'bca'],
  [0.999, 'cab'],
])('every account has its turn, beginning anywhere (%d)', async (random, order) => {
  jest.spyOn(Math, 'random').mockReturnValue(random);
  await handler();
  expect(healed()).toBe(order);
});

test('accounts that take all the time there is keep no overdue job from its end', async () => {
  jest.mocked(healAccount).mockReturnValue(new Promise(() => {}));
  void handler();
  await new Promise((done) => setImmediate(done));
  expect(expireOverdueJob).toHaveBeenCalledWith(overdue[0]);
});
