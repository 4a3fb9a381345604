import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { table } from './table';
import { transact } from './transact';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** DynamoDB that answers with these, one after the other, and then with success. */
const answering = (...errors: Error[]) =>
  jest.spyOn(table, 'send').mockImplementation(async () => {
    const error = errors.shift();
    if (error) throw error;
  });

afterEach(() => jest.restoreAllMocks());

test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  '%s passes, so it is tried again',
  async (code) => {
    const send = answering(cancelled(code, 'None'), cancelled('None', code));
    expect(await transact([])).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(3);
  },
);

test('a condition that does not hold is told, item by item, and not tried again', async () => {
  const send = answering(cancelled('ConditionalCheckFailed', 'None'));
  expect(await transact([])).toMatchObject([{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }]);
  expect(send).toHaveBeenCalledTimes(1);
});

test('a conflict that lasts is an error in the end', async () => {
  const conflicts = Array.from({ length: 20 }, () => cancelled('TransactionConflict'));
  const send = answering(...conflicts);
  await expect(transact([])).rejects.toThrow(TransactionCanceledException);
  expect(send.mock.calls.length).toBeLessThan(conflicts.length);
});

test.each([
  cancelled('ItemCollectionSizeLimitExceeded'),
  cancelled('ValidationError', 'TransactionConflict'),
  new Error('no network'),
])('whatever else goes wrong is an error at once: %s', async (error) => {
  const send = answering(error);
  await expect(transact([])).rejects.toBe(error);
  expect(send).toHaveBeenCalledTimes(1);
});
