import { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { now } from '../../shared/domain/clock';
import { type DocumentRow, getDocument } from '../../shared/store/documents';
import { existingDocument } from './existing-document';

jest.mock('../../shared/store/documents');
beforeAll(() => {
  process.env.SETTLE_FUNCTION = 'settle';
});
afterEach(() => jest.restoreAllMocks());

const document = {
  ...{ account_id: 'a', document_id: 'd', tier: 'pro' as const, original_filename: 'book.pdf', sha256: 'c' },
  ...{ input_source: 'presigned' as const, file_size_bytes: 3, expires_at: 4_000_000_000 },
};
const declared: DocumentRow = { ...document, status: 'awaiting_upload' };
const uploaded = { page_count: 1, object_key: 'k', uploaded_at: '2030-01-01T00:00:00.000Z' };
const settled: DocumentRow = { ...document, status: 'ready', ...uploaded };

const signalIn = z.object({ abortSignal: z.instanceof(AbortSignal) });

/** A settle that outlasts whoever waits for it; it rejects as the SDK does when the wait is given up. */
const settleGoesOn = () =>
  jest.spyOn(LambdaClient.prototype, 'send').mockImplementation((...[, options]: unknown[]) => {
    const { abortSignal } = signalIn.parse(options);
    return new Promise((_, reject) => {
      const giveUp = () => reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
      if (abortSignal.aborted) giveUp();
      abortSignal.addEventListener('abort', giveUp);
    });
  });

/** Asked with 50 ms left of the time for which the gateway waits for us. */
const asked = () => existingDocument('a', 'd', now() - 24_950);

test('a settle that takes longer than the gateway waits is answered as one to ask for again', async () => {
  settleGoesOn();
  jest.mocked(getDocument).mockResolvedValue(declared);
  await expect(asked()).rejects.toMatchObject({ code: 'NOT_IN_TIME', retryAfterSeconds: 5 });
});

test('what another settle has found meanwhile is answered', async () => {
  settleGoesOn();
  jest.mocked(getDocument).mockResolvedValueOnce(declared).mockResolvedValue(settled);
  expect(await asked()).toEqual(settled);
});

test('a settle that fails in time is a fault', async () => {
  jest
    .spyOn(LambdaClient.prototype, 'send')
    .mockImplementation(async () => ({ FunctionError: 'Unhandled', Payload: Buffer.from('{}') }));
  jest.mocked(getDocument).mockResolvedValue(declared);
  await expect(existingDocument('a', 'd', now())).rejects.toThrow('settle failed');
});

test('one that finds no file leaves the document waiting for it', async () => {
  jest.spyOn(LambdaClient.prototype, 'send').mockImplementation(async () => ({ Payload: Buffer.from('null') }));
  jest.mocked(getDocument).mockResolvedValue(declared);
  expect(await existingDocument('a', 'd', now())).toEqual(declared);
});
