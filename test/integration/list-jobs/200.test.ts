import type * as z from 'zod/mini';
import type { readyDocument } from '../../../shared/contract/documents';
import { jobList } from '../../../shared/contract/job-list';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { getJob, readySample } from '../../support/flows';
import { listPage, walk } from '../../support/lists';
import { putQueuedJob } from '../../support/storage';

let account: { account_id: string; key: string };
let document: z.infer<typeof readyDocument>;

beforeEach(async () => {
  account = await freshAccount('pro');
  document = await readySample(account.key);
});

type Overrides = Parameters<typeof putQueuedJob>[2];
const put = (overrides: Overrides = {}) =>
  putQueuedJob('pro', document, { account_id: account.account_id, ...overrides });

const putMany = async (count: number, overrides: Overrides = {}) => {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.unshift(await put(overrides));
  return ids;
};

test('an account without jobs has an empty list', async () => {
  expect(await listPage(account.key)).toEqual({ jobs: [], next_cursor: null });
});

test('a job in the list is the job as GET gives it, without its result and links', async () => {
  const id = await put({ webhook_url: 'https://example.com/hook' });
  const { body } = await call('GET', '/v1/jobs', { key: account.key });
  const { result, pdf_url, result_url, queue_position, estimated_wait_seconds, ...summary } = await getJob(
    id,
    account.key,
  );
  expect(body).toEqual({ jobs: [summary], next_cursor: null });
  expect(jobList.parse(body)).toEqual(body);
});

test('newest first, page by page, each job once; the last page says that it is the last', async () => {
  const ids = await putMany(5);
  expect(await walk(account.key, { limit: '2' })).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  expect(await walk(account.key, { limit: '5' })).toEqual([ids]);
});

test('a page has 20 jobs unless told otherwise', async () => {
  await putMany(21);
  expect((await listPage(account.key)).jobs).toHaveLength(20);
});

test('a job that comes while someone pages does not shift the pages', async () => {
  const ids = await putMany(3);
  const { next_cursor } = await listPage(account.key, { limit: '1' });
  await put();
  const { jobs } = await listPage(account.key, { limit: '2', cursor: next_cursor ?? '' });
  expect(jobs.map(({ id }) => id)).toEqual(ids.slice(1));
});

test.each([
  ['status', { status: 'failed' }, { error_code: 'TIMEOUT' }],
  ['model', { model: 'door-detector' }, {}],
  ['document_id', { document_id: '0199a7b2-0000-7000-8000-000000000000' }, {}],
] as const)('filtered by %s', async (_, filter, more) => {
  await putMany(3);
  const wanted = [await put({ ...filter, ...more })];
  await putMany(2);
  wanted.unshift(await put({ ...filter, ...more }));
  expect((await walk(account.key, filter)).flat()).toEqual(wanted);
  expect((await walk(account.key, { ...filter, limit: '1' })).flat()).toEqual(wanted);
});

test('filters hold together', async () => {
  await put({ status: 'failed' });
  const id = await put({ status: 'failed', model: 'door-detector' });
  await put({ model: 'door-detector' });
  expect(await walk(account.key, { status: 'failed', model: 'door-detector' })).toEqual([[id]]);
});

test('a rare match far down is found, though a page may come without it', async () => {
  const id = await put({ status: 'failed' });
  await putMany(30);
  expect((await walk(account.key, { status: 'failed', limit: '1' })).flat()).toEqual([id]);
});

describe('by the time of creation', () => {
  const idAt = (iso: string, tail: string) => {
    const time = Date.parse(iso).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail.padStart(12, '0')}`;
  };
  const january = idAt('2026-01-15T12:00:00Z', '1');
  const february = idAt('2026-02-15T12:00:00Z', '2');
  const march = idAt('2026-03-15T12:00:00Z', '3');

  beforeEach(async () => {
    for (const job_id of [january, february, march]) await put({ job_id });
  });

  test.each([
    [{ created_after: '2026-02-15T12:00:00Z' }, [march, february]],
    [{ created_after: '2026-02-15T12:00:00.001Z' }, [march]],
    [{ created_before: '2026-02-15T12:00:00Z' }, [january]],
    [{ created_after: '2026-02-01T00:00:00Z', created_before: '2026-03-01T00:00:00Z' }, [february]],
    [{ created_after: '2026-03-15T14:00:00+02:00' }, [march]],
    [{ created_before: '2020-01-01T00:00:00Z' }, []],
  ])('%j', async (times, ids) => {
    expect((await walk(account.key, { ...times, limit: '1' })).flat()).toEqual(ids);
  });
});

test('a job past its expires_at is not there, though its row still is', async () => {
  const id = await put();
  await put({ expires_at: Math.floor(Date.now() / 1000) });
  expect(await walk(account.key)).toEqual([[id]]);
});

test('nobody sees the jobs of another account', async () => {
  await put();
  const stranger = await freshAccount('pro');
  expect(await walk(stranger.key)).toEqual([[]]);
  expect(await walk(stranger.key, { document_id: document.document_id })).toEqual([[]]);
});
