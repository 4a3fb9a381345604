import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { table } from './table';
import { transact } from './transact';

jest.mock('./table', () => ({ table: { send: jest.fn() } }));
const send = jest.mocked(table.send);

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const answers = (...outcomes: (Error | 'applied')[]) => {
  send.mockReset();
  for (const outcome of outcomes) {
    send.mockImplementationOnce(async () => {
      if (outcome instanceof Error) throw outcome;
    });
  }
};

test('an applied transaction has no refused writes', async () => {
  answers('applied');
  expect(await transact([])).toEqual([]);
});

test('the writes whose condition failed are told by their positions', async () => {
  answers(cancelled('None', 'ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'));
  expect(await transact([])).toEqual([1, 3]);
});

test('a clash with another transaction is tried again until the conditions speak', async () => {
  answers(cancelled('TransactionConflict', 'None'), cancelled('TransactionConflict', 'None'), 'applied');
  expect(await transact([])).toEqual([]);
  answers(cancelled('TransactionConflict', 'None'), cancelled('ConditionalCheckFailed', 'None'));
  expect(await transact([])).toEqual([0]);
});

test('clashes without end are an error, and so is every other reason', async () => {
  answers(...Array.from({ length: 6 }, () => cancelled('TransactionConflict')));
  await expect(transact([])).rejects.toThrow('cancelled');
  expect(send).toHaveBeenCalledTimes(6);
  answers(cancelled('ProvisionedThroughputExceeded'));
  await expect(transact([])).rejects.toThrow('cancelled');
  answers(new Error('no network'));
  await expect(transact([])).rejects.toThrow('no network');
});
