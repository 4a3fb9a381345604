import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { type Account, refused } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

describe.each(['GET', 'DELETE'])('%s', (method) => {
  const notFound = async (id: string) => {
    const answer = await refused(method, `/api/jobs/${id}`, { key: account.key });
    expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  };

  test('a job that never was', () => notFound(newId()));

  test('an id that none of ours can be', () => notFound('job-uuid'));

  test("another account's", async () => notFound(await putParseJob(await freshAccount('pro'))));

  test('a job that DocLD has no type for', async () => notFound(await putParseJob(account, { model: 'toc-parser' })));

  test('one that has expired', async () => {
    await notFound(await putParseJob(account, { expires_at: Math.floor(Date.now() / 1000) }));
  });
});

test('a job whose result was deleted before its row', async () => {
  const completed_at = new Date().toISOString();
  const result_key = `kept/90d/${account.account_id}/deleted.json`;
  const id = await putParseJob(account, { status: 'complete', completed_at, result_key });
  const answer = await refused('GET', `/api/jobs/${id}`, { key: account.key });
  expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});
