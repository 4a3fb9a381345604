import { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { invoke } from './invoke';

afterEach(() => jest.restoreAllMocks());

const answering = (payload: unknown, FunctionError?: string) =>
  jest.spyOn(LambdaClient.prototype, 'send').mockImplementation(async () => ({
    Payload: Buffer.from(JSON.stringify(payload)),
    FunctionError,
  }));

const settle = () => invoke('settle', { key: 'a' }, z.object({ pages: z.number() }));

test('gives the answer in the shape that was agreed', async () => {
  answering({ pages: 3 });
  expect(await settle()).toEqual({ pages: 3 });
  answering({});
  await expect(settle()).rejects.toThrow(/pages/);
});

test('a function that crashed says which and why', async () => {
  answering({ errorType: 'Runtime.ExitError', errorMessage: 'exit 137' }, 'Unhandled');
  await expect(settle()).rejects.toMatchObject({
    name: 'Error',
    message: expect.stringMatching(/^settle failed: .*137/),
  });
});

test('one that was refused a free place is told from one that crashed', async () => {
  answering({ errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' }, 'Unhandled');
  await expect(settle()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
});
