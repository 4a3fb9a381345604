import { JobFault } from '../../../shared/domain/job-fault';
import { checkFile } from '../../../shared/intake/check-file';
import { getAccount } from '../../../shared/store/accounts';
import { filesOf, type SetFile } from '../../../shared/store/set-files';
import { writeFileCheck } from '../../../shared/store/set-preflight';
import { reserveSet } from '../../../shared/store/sets';
import { handler } from './handler';

jest.mock('../../../shared/log');
jest.mock('../../../shared/intake/check-file');
jest.mock('../../../shared/store/accounts');
jest.mock('../../../shared/store/set-files');
jest.mock('../../../shared/store/set-preflight');
jest.mock('../../../shared/store/sets');

const file = (document_id: string): SetFile => ({
  ...{ document_id, file_name: `${document_id}.pdf`, content_type: 'application/pdf', size_bytes: 1000, sha256: 'a' },
  ...{ upload_mode: 'form', upload_token: 't', state: 'uploaded', registered_at: '2027-01-01', expires_at: 1 },
});
const fault = (name: string) => Object.assign(new Error(`settle failed: ${name}`), { name });

/** What looking at each file comes to: a page, its own error, or a fault that is not its own. */
const given = (files: Record<string, 'read' | string | Error>) => {
  jest.mocked(filesOf).mockResolvedValue(Object.keys(files).map(file));
  jest.mocked(checkFile).mockImplementation(async (_account, _tier, one) => {
    const outcome = files[one.document_id] ?? 'read';
    if (outcome instanceof Error) throw outcome;
    if (outcome !== 'read') return { file: one, error_code: outcome };
    const { document_id } = one;
    const known = { document_id, input_key: 'k', page_count: 1, large_pages: [], classification: null };
    return { file: one, known };
  });
};

const preflight = (retry_count = 0) =>
  handler({
    ...{ account_id: 'acme', job_id: '0198a000-0000-7000-8000-000000000001', attempt_token: 'execution', retry_count },
  });

/** What was written of each file, last. */
const noted = () =>
  Object.fromEntries(
    jest
      .mocked(writeFileCheck)
      .mock.calls.map(([, id, check]) => [id, check.state === 'failed' ? check.error_code : 'ready']),
  );

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(getAccount).mockResolvedValue({ account_id: 'acme', tier: 'pro' });
  jest.mocked(reserveSet).mockResolvedValue({ outcome: 'reserved' });
});

test.each([0, 1])(
  'a file that cannot be looked at costs another try, after the others were (try %i)',
  async (tries) => {
    given({ a: fault('Error'), b: 'read', c: 'PDF_CORRUPT', d: 'read' });
    await expect(preflight(tries)).rejects.toThrow('settle failed');
    expect(noted()).toEqual({ b: 'ready', c: 'PDF_CORRUPT', d: 'ready' });
    expect(reserveSet).not.toHaveBeenCalled();
  },
);

test('on the last try it fails by itself, and the set goes on without it', async () => {
  given({ a: fault('Error'), b: 'read', c: 'read' });
  const { outcome, parts } = await preflight(2);
  expect({ outcome, documents: parts.map(({ document_id }) => document_id) }).toEqual({
    outcome: 'reserved',
    documents: ['b', 'c'],
  });
  expect(noted()).toEqual({ a: 'INTERNAL_ERROR', b: 'ready', c: 'ready' });
  expect(reserveSet).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ filesFailed: 1 }));
});

test.each([0, 2, 29])('for want of a free function it is waited for, however often (try %i)', async (tries) => {
  given({ a: fault('Error'), b: fault('TooManyRequestsException'), c: 'read' });
  await expect(preflight(tries)).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  expect(noted()).toEqual({ c: 'ready' });
});

test('a set of which our faults leave no file fails by them, not by its files', async () => {
  given({ a: fault('Error'), b: 'PDF_CORRUPT' });
  await expect(preflight(2)).rejects.toMatchObject({ name: 'Error' });
});

test('a set of which no file can be read says so at once', async () => {
  given({ a: 'NOT_A_PDF', b: 'PDF_CORRUPT' });
  await expect(preflight()).rejects.toBeInstanceOf(JobFault);
});
