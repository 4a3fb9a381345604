import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type DocumentRow, putDocuments } from './documents';
import { table } from './table';

beforeAll(() => {
  process.env.DOCUMENTS_TABLE = 'documents';
});
afterEach(() => jest.restoreAllMocks());

const row = (document_id: string): DocumentRow => ({
  account_id: 'account',
  document_id,
  original_filename: 'book.pdf',
  file_size_bytes: 3,
  tier: 'free',
  input_source: 'presigned',
  status: 'awaiting_upload',
  expires_at: 2_000_000_000,
});

/** DynamoDB with rows under these ids: a transaction is refused as a whole for one of them. Gives what it wrote. */
const tableWith = (...there: string[]) => {
  const written: unknown[] = [];
  jest.spyOn(table, 'send').mockImplementation(async (command: unknown) => {
    if (!(command instanceof TransactWriteCommand)) throw new Error('not a transaction');
    const ids = command.input.TransactItems?.map(({ Put }) => Put?.Item?.document_id) ?? [];
    const reasons = ids.map((id) => ({ Code: there.includes(id) ? 'ConditionalCheckFailed' : 'None' }));
    if (reasons.every(({ Code }) => Code === 'None')) return void written.push(...ids);
    throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: reasons });
  });
  return written;
};

test('new rows are one write', async () => {
  const written = tableWith();
  await putDocuments(['a', 'b', 'c'].map(row));
  expect(written).toEqual(['a', 'b', 'c']);
  expect(table.send).toHaveBeenCalledTimes(1);
});

test('of rows that an earlier attempt wrote in part, the others are written', async () => {
  const written = tableWith('b');
  await putDocuments(['a', 'b', 'c'].map(row));
  expect(written).toEqual(['a', 'c']);
});

test('rows that are all there stay as they are', async () => {
  const written = tableWith('a', 'b');
  await putDocuments(['a', 'b'].map(row));
  expect(written).toEqual([]);
  expect(table.send).toHaveBeenCalledTimes(1);
});

test('no rows are no write', async () => {
  tableWith();
  await putDocuments([]);
  expect(table.send).not.toHaveBeenCalled();
});
