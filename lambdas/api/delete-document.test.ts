import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { deletePdf } from '../../shared/files/documents';
import { type DocumentRow, isReady } from '../../shared/store/documents';
import { table } from '../../shared/store/table';
import { deleteDocument } from './delete-document';

jest.mock('../../shared/files/documents');
beforeAll(() => {
  process.env.DOCUMENTS_TABLE = 'documents';
});
afterEach(() => jest.restoreAllMocks());

const awaiting: DocumentRow = {
  account_id: 'a',
  document_id: 'd',
  original_filename: 'book.pdf',
  file_size_bytes: 3,
  tier: 'free',
  input_source: 'presigned',
  status: 'awaiting_upload',
  expires_at: 4_000_000_000,
};
const KEPT = 'kept/30d/a/d.pdf';
const ready: DocumentRow = {
  ...awaiting,
  status: 'ready',
  page_count: 1,
  uploaded_at: '2030-01-01T00:00:00.000Z',
  object_key: KEPT,
  sha256: 'a',
};

/** The document and its files; a settler acts on them just before the row is deleted for the first time. */
const storeWith = (found: DocumentRow, settled: DocumentRow | undefined) => {
  const store = { row: found as DocumentRow | undefined, files: new Set(['incoming/a/d.pdf']) };
  if (isReady(found)) store.files.add(found.object_key);
  let settles = true;
  jest.mocked(deletePdf).mockImplementation(async (key) => void store.files.delete(key));
  jest.spyOn(table, 'send').mockImplementation(async (command: unknown) => {
    if (command instanceof GetCommand) return { Item: store.row };
    if (!(command instanceof DeleteCommand)) throw new Error('neither read nor deleted');
    if (settles && settled) {
      store.row = settled;
      store.files.add(KEPT);
    }
    settles = false;
    const { ConditionExpression, ExpressionAttributeValues = {} } = command.input;
    if (ConditionExpression && store.row?.status !== ExpressionAttributeValues[':seen']) {
      throw new ConditionalCheckFailedException({ message: '', $metadata: {} });
    }
    store.row = undefined;
  });
  return store;
};

test('a document that is settled while it is deleted leaves neither its row nor its copy', async () => {
  const store = storeWith(awaiting, ready);
  await deleteDocument('a', 'd');
  expect(store).toEqual({ row: undefined, files: new Set() });
});

test('nor does one whose copy was made, but not written to its row yet', async () => {
  const store = storeWith(awaiting, undefined);
  store.files.add(KEPT);
  await deleteDocument('a', 'd');
  expect(store).toEqual({ row: undefined, files: new Set() });
});

test('one that is ready takes one look, one that is not there is DOCUMENT_NOT_FOUND', async () => {
  storeWith(ready, undefined);
  await deleteDocument('a', 'd');
  expect(table.send).toHaveBeenCalledTimes(2);
  await expect(deleteDocument('a', 'd')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
});
