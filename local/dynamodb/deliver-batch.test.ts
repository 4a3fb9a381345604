import type { LambdaResult } from '../services';
import { deliverBatch, type GivenUp, remaining } from './deliver-batch';
import type { LambdaStreamRecord } from './stream-record';

const record = (SequenceNumber: string): LambdaStreamRecord => ({
  eventID: SequenceNumber,
  eventName: 'MODIFY',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  dynamodb: { SequenceNumber, ApproximateCreationDateTime: Date.now() / 1000, Keys: {} },
  eventSourceARN: 'arn',
});
const records = ['1', '2', '3'].map(record);
const done: LambdaResult = { ok: true, payload: null };
const failure: LambdaResult = { ok: false, errorType: 'E', payload: { errorType: 'E', errorMessage: '' } };
const failedFrom = (itemIdentifier: string): LambdaResult => ({
  ok: true,
  payload: { batchItemFailures: [{ itemIdentifier }] },
});

const mapping = {
  name: 'm',
  tableName: 't',
  functionArn: 'f',
  batchSize: 10,
  filters: [],
  reportsBatchItemFailures: true,
  maxRetries: 2,
};

/** Delivers `records` to a function that answers as told, the last answer for good. */
async function deliver(
  answers: LambdaResult[],
  changes: Partial<typeof mapping & { maxRecordAgeSeconds: number }> = {},
) {
  const invoked: string[][] = [];
  const givenUp: GivenUp[] = [];
  await deliverBatch(records, {
    mapping: { ...mapping, ...changes },
    invoke: async ({ Records }) => {
      invoked.push(Records.map(({ dynamodb }) => dynamodb.SequenceNumber ?? ''));
      return answers[Math.min(invoked.length, answers.length) - 1] ?? done;
    },
    giveUp: (failed) => givenUp.push(failed),
    signal: new AbortController().signal,
  });
  return { invoked, givenUp };
}

it('delivers once what succeeds', async () => {
  expect(await deliver([done])).toEqual({ invoked: [['1', '2', '3']], givenUp: [] });
});

it('repeats a failing batch as often as the mapping allows, then gives it up', async () => {
  const { invoked, givenUp } = await deliver([failure]);
  expect(invoked).toHaveLength(3);
  expect(givenUp).toEqual([{ condition: 'RetryAttemptsExhausted', records, attempts: 3 }]);
});

it('repeats from the first record that the function reports as failed', async () => {
  expect((await deliver([failedFrom('2'), done])).invoked).toEqual([
    ['1', '2', '3'],
    ['2', '3'],
  ]);
});

it('gives up records that are too old to be tried again', async () => {
  const { givenUp } = await deliver([failure], { maxRetries: 99, maxRecordAgeSeconds: -1 });
  expect(givenUp).toMatchObject([{ condition: 'RecordAgeExceeded', attempts: 1 }]);
});

it('leaves the batch unsettled when stopped', async () => {
  const stopping = new AbortController();
  const giveUp = jest.fn();
  const invoke = async () => {
    stopping.abort();
    return failure;
  };
  await expect(deliverBatch(records, { mapping, invoke, giveUp, signal: stopping.signal })).rejects.toThrow('abort');
  expect(giveUp).not.toHaveBeenCalled();
});

it.each([
  ['nothing, when the answer lists no failure', { ok: true, payload: { batchItemFailures: [] } } as const, true, 0],
  ['everything, when the identifier is not of the batch', failedFrom('9'), true, 3],
  ['everything, when the answer has another form', { ok: true, payload: 'fine' } as const, true, 3],
  ['nothing, when the mapping does not ask for reports', failedFrom('1'), false, 0],
])('what remains is %s', (_, result, reports, count) => {
  expect(remaining(records, result, reports)).toHaveLength(count);
});
