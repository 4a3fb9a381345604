import { deleted } from '../../../../shared/dialects/docld/document-contract';
import { freshAccount } from '../../../support/accounts';
import { ask, refused, uploadedFile } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';

test('a deleted document is gone', async () => {
  const { key } = await freshAccount('pro');
  const { document } = await uploadedFile(key, await pdfOf(['One']));
  const path = `/api/documents/${document.id}`;
  const { status, body } = await ask('DELETE', path, key);
  expect(status).toBe(200);
  expect(deleted.parse(body)).toEqual({ success: true, document_id: document.id });
  for (const method of ['GET', 'DELETE']) {
    expect(await refused(method, path, { key })).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  }
});
