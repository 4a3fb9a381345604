import { deletedAnswer } from '../../../../shared/dialects/docurift/document';
import { documentListAnswer } from '../../../../shared/dialects/docurift/document-list';
import { call } from '../../../support/api';
import { accountWithCredits, creditsOf } from '../../../support/credits';
import { BASE, endedJob, getDocuriftJob, refused, submittedInvoice } from '../../../support/docurift';
import { invoicePdf } from '../../../support/docurift-files';
import { getJob } from '../../../support/flows';

test('a document is gone for good: from GET and the list, and its file; its job and its credits stay', async () => {
  const { key } = await accountWithCredits('pro', 100);
  const { id } = await submittedInvoice(key, await invoicePdf('INV-30'));
  const job = await endedJob(key, id);
  const { pdf_url } = await getJob(id.replace(/^job_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), key);
  expect((await fetch(String(pdf_url), { headers: { range: 'bytes=0-4' } })).status).toBe(206);

  const path = `${BASE}/documents/${id.replace('job_', 'doc_')}`;
  const { status, body } = await call('DELETE', path, { key });
  expect(status).toBe(200);
  expect(deletedAnswer.parse(body)).toEqual(body);

  for (const method of ['GET', 'DELETE']) {
    expect(await refused(method, path, { key })).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  }
  const list = await call('GET', `${BASE}/documents`, { key });
  expect(documentListAnswer.parse(list.body).data.documents).toEqual([]);
  expect((await fetch(String(pdf_url))).status).toBe(404);
  expect(await getDocuriftJob(key, id)).toEqual(job);
  expect(await creditsOf(key)).toMatchObject({ used: 2 });
});
