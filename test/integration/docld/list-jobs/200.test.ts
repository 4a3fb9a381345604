import { jobList } from '../../../../shared/dialects/docld/contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, ask, getDocldJob } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

let account: Account;
beforeEach(async () => {
  account = await freshAccount('pro');
});

const list = async (parameters: Record<string, string> = {}) => {
  const { status, body } = await ask('GET', `/api/jobs?${new URLSearchParams(parameters)}`, account.key);
  expect(status).toBe(200);
  expect(jobList.parse(body)).toEqual(body);
  return jobList.parse(body);
};
const idsOf = async (parameters: Record<string, string> = {}) => (await list(parameters)).jobs.map(({ id }) => id);
const put = (overrides?: Parameters<typeof putParseJob>[1]) => putParseJob(account, overrides);

test('an account without jobs', async () => {
  expect(await list()).toEqual({ jobs: [], total: 0, has_more: false });
});

test('a job in the list is the job without its result and metadata', async () => {
  const id = await put({ status: 'processing', progress_percent: 50 });
  const { metadata, ...job } = await getDocldJob(account.key, id);
  expect((await list()).jobs).toEqual([job]);
});

test('newest first, page by page; a page behind the last is empty', async () => {
  const [first, second, third] = [await put(), await put(), await put()];
  expect(await list({ limit: '2' })).toMatchObject({ jobs: [{ id: third }, { id: second }], total: 3, has_more: true });
  expect(await list({ limit: '2', offset: '2' })).toMatchObject({ jobs: [{ id: first }], total: 3, has_more: false });
  expect(await list({ offset: '3' })).toEqual({ jobs: [], total: 3, has_more: false });
});

test('50 on a page unless asked otherwise, 100 at most', async () => {
  for (let made = 0; made < 60; made += 20) await Promise.all(Array.from({ length: 20 }, () => put()));
  expect(await idsOf()).toHaveLength(50);
  expect(await idsOf({ limit: '100' })).toHaveLength(60);
});

test.each([
  ['queued', [1]],
  ['processing', [2]],
  ['retrying', [3]],
  ['completed', [4]],
  ['failed', [7, 5]],
  ['cancelled', [6]],
])('status %s', async (status, wanted) => {
  const ids = [''];
  for (const row of [
    { status: 'queued' },
    { status: 'processing', stage: 'parsing' },
    { status: 'processing', stage: 'retrying' },
    { status: 'complete' },
    { status: 'failed' },
    { status: 'cancelled' },
    { status: 'expired' },
  ] as const)
    ids.push(await put(row));
  expect(await list({ status })).toMatchObject({
    jobs: wanted.map((index) => ({ id: ids[index], status })),
    total: wanted.length,
  });
});

test('a parameter without a value is not given', async () => {
  const id = await put();
  expect(await idsOf({ status: '', type: '', limit: '', offset: '' })).toEqual([id]);
});

test('of a type', async () => {
  const [parse, split] = [await put(), await put({ model: 'document-splitter' })];
  expect(await idsOf({ type: 'parse' })).toEqual([parse]);
  expect(await idsOf({ type: 'split' })).toEqual([split]);
  expect(await idsOf({ type: 'edit' })).toEqual([]);
});

test('neither jobs of other models nor of other accounts', async () => {
  await put({ model: 'toc-parser' });
  await putParseJob(await freshAccount('pro'));
  expect(await list()).toEqual({ jobs: [], total: 0, has_more: false });
});
