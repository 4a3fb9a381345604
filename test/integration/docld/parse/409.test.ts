import { freshAccount } from '../../../support/accounts';
import { ask, refused } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

test.each(['queued', 'processing', 'failed', 'cancelled'] as const)(
  'a job that is %s has nothing to go on from: CONFLICT',
  async (status) => {
    const account = await freshAccount('pro');
    const input = `jobid://${await putParseJob(account, { status })}`;
    const answer = await refused('POST', '/api/parse', { key: account.key, json: { input } });
    expect(answer).toMatchObject({ status: 409, code: 'CONFLICT' });
  },
);

test('a document whose file has not come: DOCUMENT_NOT_UPLOADED', async () => {
  const { key } = await freshAccount('pro');
  const json = { filename: 'a.pdf', content_type: 'application/pdf', file_size: 10 };
  const { body } = await ask('POST', '/api/upload/presigned', key, { json });
  const input = `${Object(body).file_id}`;
  const answer = await refused('POST', '/api/parse', { key, json: { input } });
  expect(answer).toMatchObject({ status: 409, code: 'DOCUMENT_NOT_UPLOADED' });
});
