import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { refused, uploadedFile } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';

const notFound = async (id: string) => {
  const { key } = await freshAccount('pro');
  const answer = await refused('GET', `/api/documents/${id}`, { key });
  expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
};

test('a document that never was', () => notFound(newId()));

test('an id that none can be', () => notFound('doc-uuid'));

test("another account's", async () => {
  const { key } = await freshAccount('pro');
  const { document } = await uploadedFile(key, await pdfOf(['One']));
  await notFound(document.id);
});
