import { freshAccount } from '../../../support/accounts';
import { plans } from '../../../support/bid-sets';
import {
  BASE,
  bytesOf,
  completedUploads,
  createdJobOf,
  declared,
  getPlangrepJob,
  refused,
  registered,
  uploadedJob,
} from '../../../support/plangrep';
import { changeRow } from '../../../support/plangrep-rows';

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const complete = (id: string, json?: object) =>
  refused('POST', `${BASE}/jobs/${id}/uploads/complete`, { key: account.key, ...(json && { json }) });

test('a job without files: NOTHING_UPLOADED', async () => {
  const { job } = await createdJobOf(account.key);
  expect(await complete(job.id)).toMatchObject({ status: 409, code: 'NOTHING_UPLOADED' });
});

test('files that have not arrived: FILES_NOT_UPLOADED, by their names; the job takes files still', async () => {
  const { job } = await createdJobOf(account.key);
  await registered(account.key, job.id, [declared('a.pdf', bytesOf('a')), declared('b.pdf', bytesOf('b'))]);
  const answer = await complete(job.id);
  expect(answer).toMatchObject({ status: 409, code: 'FILES_NOT_UPLOADED' });
  expect(answer.message).toMatch(/a\.pdf.*b\.pdf/);
  expect(await getPlangrepJob(account.key, job.id)).toMatchObject({ status: 'uploading' });
});

test.each([
  ['without its parts', undefined],
  ['with parts that were not sent', [{ partNumber: 1, etag: `"${'0'.repeat(32)}"` }]],
])('a file that is to be sent in parts, %s: FILES_NOT_UPLOADED', async (_, parts) => {
  const { job } = await createdJobOf(account.key);
  const large = { ...declared('large.pdf', bytesOf('large')), fileSize: 6_000_000_000 };
  const { uploads } = await registered(account.key, job.id, [large]);
  const answer = await complete(job.id, { multipartUploads: [{ documentId: uploads[0]?.documentId, parts }] });
  expect(answer).toMatchObject({ status: 409, code: 'FILES_NOT_UPLOADED' });
});

const closed = async (id: string) => {
  expect(await complete(id)).toMatchObject({ status: 409, code: 'UPLOADS_CLOSED' });
  const json = { files: [declared('late.pdf', bytesOf('late'))] };
  const late = await refused('POST', `${BASE}/jobs/${id}/uploads`, { key: account.key, json });
  expect(late).toMatchObject({ status: 409, code: 'UPLOADS_CLOSED' });
};

test('a job whose uploads are complete: UPLOADS_CLOSED, to further files too', async () => {
  const id = await uploadedJob(account.key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  await completedUploads(account.key, id);
  await closed(id);
});

test('a job whose seven days are over, though no sweep has ended it yet: UPLOADS_CLOSED', async () => {
  const id = await uploadedJob(account.key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  await changeRow(account, id, { start_by: new Date(Date.now() - 1000).toISOString() });
  await closed(id);
});
