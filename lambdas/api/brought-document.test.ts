import { type DocumentRow, getDocument } from '../../shared/store/documents';
import { broughtDocument } from './brought-document';
import { receive } from './create-document/receive';

jest.mock('../../shared/store/documents');
jest.mock('./create-document/receive');
beforeEach(() => jest.resetAllMocks());

const stored: DocumentRow = {
  ...{ account_id: 'a', document_id: 'd', tier: 'pro', status: 'ready', original_filename: 'book.pdf', sha256: 'c' },
  ...{ input_source: 'url', file_size_bytes: 3, expires_at: 4_000_000_000 },
  ...{ page_count: 1, object_key: 'k', uploaded_at: '2030-01-01T00:00:00.000Z' },
};
const brought = () =>
  broughtDocument(
    'd',
    { source: 'url', filename: 'book.pdf', url: 'https://x.test/book.pdf' },
    { account_id: 'a', tier: 'pro' },
  );

test('is fetched and looked at', async () => {
  jest.mocked(receive).mockResolvedValue(stored);
  expect(await brought()).toEqual(stored);
});

test('is not fetched again by a repeat that finds it stored', async () => {
  jest
    .mocked(getDocument)
    .mockImplementation(async (account, id) => (account === 'a' && id === 'd' ? stored : undefined));
  expect(await brought()).toEqual(stored);
  expect(receive).not.toHaveBeenCalled();
});
