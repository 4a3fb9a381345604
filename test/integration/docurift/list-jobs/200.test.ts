import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { jobListAnswer } from '../../../../shared/dialects/docurift/job-list';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE } from '../../../support/docurift';
import { putInvoiceJob } from '../../../support/docurift-rows';

let account: { account_id: string; key: string };
beforeEach(async () => {
  account = await freshAccount('pro');
});

const list = async (parameters: Record<string, string> = {}) => {
  const { status, body } = await call('GET', `${BASE}/jobs?${new URLSearchParams(parameters)}`, { key: account.key });
  expect(status).toBe(200);
  expect(jobListAnswer.parse(body)).toEqual(body);
  return jobListAnswer.parse(body).data;
};
const idsOf = async (parameters: Record<string, string> = {}) => (await list(parameters)).jobs.map(({ id }) => id);

type Overrides = Parameters<typeof putInvoiceJob>[1];
const put = async (overrides?: Overrides, type?: string) => jobIdOf(await putInvoiceJob(account, overrides, type));

test('an account without jobs', async () => {
  expect(await list()).toEqual({
    jobs: [],
    pagination: { page: 1, limit: 20, total: 0, totalPages: 0, truncated: false },
  });
});

test('a job in the list is the job as GET gives it', async () => {
  const id = await put({ status: 'processing', progress_percent: 45 });
  const { body } = await call('GET', `${BASE}/jobs/${id}`, { key: account.key });
  expect({ success: true, data: (await list()).jobs[0] }).toEqual(body);
});

test('newest first, page by page; a page behind the last is empty', async () => {
  const [first, second, third] = [await put(), await put(), await put()];
  const pagination = { limit: 2, total: 3, totalPages: 2, truncated: false };
  expect((await list({ limit: '2' })).pagination).toEqual({ page: 1, ...pagination });
  expect(await idsOf({ limit: '2' })).toEqual([third, second]);
  expect(await idsOf({ limit: '2', page: '2' })).toEqual([first]);
  expect(await list({ limit: '2', page: '3' })).toEqual({ jobs: [], pagination: { page: 3, ...pagination } });
});

test('sorted by either time, either way', async () => {
  const older = await put({ updated_at: '2026-02-02T00:00:00.000Z' });
  const newer = await put({ updated_at: '2026-01-01T00:00:00.000Z' });
  expect(await idsOf({ sortBy: 'createdAt', sortOrder: 'asc' })).toEqual([older, newer]);
  expect(await idsOf({ sortBy: 'updatedAt' })).toEqual([older, newer]);
  expect(await idsOf({ sortBy: 'updatedAt', sortOrder: 'asc' })).toEqual([newer, older]);
});

test.each([
  ['pending', ['queued']],
  ['processing', ['processing']],
  ['completed', ['complete']],
  ['failed', ['expired', 'cancelled', 'failed']],
] as const)('status %s is our %j', async (status, own) => {
  const ids = new Map<string, string>();
  for (const one of ['queued', 'processing', 'complete', 'failed', 'cancelled', 'expired'] as const) {
    ids.set(one, await put({ status: one }));
  }
  expect(await idsOf({ status })).toEqual(own.map((one) => ids.get(one)));
});

test('a parameter without a value is not given', async () => {
  const id = await put();
  const empty = {
    page: '',
    limit: '',
    status: '',
    documentType: '',
    startDate: '',
    endDate: '',
    sortBy: '',
    sortOrder: '',
  };
  expect(await idsOf(empty)).toEqual([id]);
});

test('of a document type', async () => {
  const [invoice, generic] = [await put(), await put({}, 'generic')];
  expect(await idsOf({ documentType: 'invoice' })).toEqual([invoice]);
  expect(await idsOf({ documentType: 'generic' })).toEqual([generic]);
  expect(await idsOf({ documentType: 'receipt' })).toEqual([]);
});

describe('by the time of creation, both ends in it', () => {
  const idAt = (iso: string) => {
    const time = Date.parse(iso).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000001`;
  };
  const [january, february] = [idAt('2026-01-15T12:00:00Z'), idAt('2026-02-15T12:00:00Z')];

  test.each([
    [{ startDate: '2026-02-15' }, [february]],
    [{ endDate: '2026-01-15' }, [january]],
    [{ startDate: '2026-01-15T12:00:00Z', endDate: '2026-02-15T12:00:00Z' }, [february, january]],
    [{ startDate: '2026-01-15T12:00:00.001' }, [february]],
    [{ startDate: '2026-02-15T14:00:00+02:00' }, [february]],
    [{ endDate: '2026-02-15T11:59:59Z' }, [january]],
    [{ startDate: '2026-03-01', endDate: '2026-01-01' }, []],
  ])('%j', async (times, ids) => {
    for (const job_id of [january, february]) await put({ job_id });
    expect(await idsOf(times)).toEqual(ids.map(jobIdOf));
  });
});

test('neither jobs of other models and accounts nor those that ended 30 days ago', async () => {
  await put({ model: 'toc-parser', params: '{}' });
  await put({ status: 'complete', completed_at: new Date(Date.now() - 30 * 86_400_000).toISOString() });
  await putInvoiceJob(await freshAccount('pro'));
  expect(await idsOf()).toEqual([]);
});
