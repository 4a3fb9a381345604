import { documentIdOf } from '../../../../shared/dialects/docurift/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { BASE, refused, submittedInvoice } from '../../../support/docurift';
import { invoicePdf } from '../../../support/docurift-files';
import { putInvoiceJob } from '../../../support/docurift-rows';
import { readySample } from '../../../support/flows';
import { keyOf } from '../../../support/local-runtime';

test.each(['GET', 'DELETE'])('%s of an unknown, malformed or foreign document: DOCUMENT_NOT_FOUND', async (method) => {
  const { id } = await submittedInvoice((await freshAccount('pro')).key, await invoicePdf());
  for (const path of [documentIdOf(newId()), 'doc_1', newId(), id, id.replace('job_', 'doc_')]) {
    const answer = await refused(method, `${BASE}/documents/${path}`, { key: keyOf('developer') });
    expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  }
});

test('a document that no DocuRift job has read is none of its', async () => {
  const { document_id } = await readySample(keyOf('developer'));
  const answer = await refused('GET', `${BASE}/documents/${documentIdOf(document_id)}`, { key: keyOf('developer') });
  expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
});

test('a document whose result was deleted before its row', async () => {
  const account = await freshAccount('pro');
  const { document_id } = await readySample(account.key);
  const result_key = `kept/90d/${account.account_id}/deleted.json`;
  await putInvoiceJob(account, { status: 'complete', document_id, result_key });
  const answer = await refused('GET', `${BASE}/documents/${documentIdOf(document_id)}`, { key: account.key });
  expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
});
