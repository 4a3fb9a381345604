import { problem } from '../../../shared/contract/common';
import { awaitingDocument } from '../../../shared/contract/documents';
import { call } from '../../support/api';
import { submitToc } from '../../support/flows';

test('a document whose file never came says what to do', async () => {
  const json = { filename: 'book.pdf', size_bytes: 10, sha256: 'a'.repeat(64) };
  const { document_id } = awaitingDocument.parse((await call('POST', '/v1/documents', { json })).body);
  const { status, body } = await submitToc(document_id);
  expect(status).toBe(409);
  expect(problem.parse(body)).toMatchObject({
    code: 'DOCUMENT_NOT_UPLOADED',
    next_step: expect.stringContaining('PUT'),
  });
});
