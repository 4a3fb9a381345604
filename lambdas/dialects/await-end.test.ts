import { now } from '../../shared/domain/clock';
import type { JobRow } from '../../shared/store/jobs';
import { existingJob } from '../api/existing-job';
import { awaitEnd } from './await-end';

jest.mock('../api/existing-job');
afterEach(() => jest.resetAllMocks());

const placed: JobRow = {
  account_id: 'a',
  job_id: 'j',
  model: 'invoice-extractor',
  model_version: 'v1',
  tier: 'free',
  status: 'queued',
  document_id: 'd',
  original_filename: 'invoice.pdf',
  input_key: 'd.pdf',
  input_page_count: 1,
  input_file_size_bytes: 3,
  input_source: 'direct',
  result_prefix: 'r',
  params: '{}',
  progress: 'Queued',
  progress_percent: 0,
  queued_at: '2030-01-01T00:00:00.000Z',
  updated_at: '2030-01-01T00:00:00.000Z',
  expires_at: 4_000_000_000,
};
const ended: JobRow = { ...placed, status: 'complete' };

test('a job that ends in time is answered as it ended', async () => {
  jest.mocked(existingJob).mockResolvedValueOnce(placed).mockResolvedValueOnce(ended);
  expect(await awaitEnd(placed, now())).toBe(ended);
});

test('what went by before the function began counts: 25 s after the gateway took it, a submit is answered as it stands', async () => {
  jest.mocked(existingJob).mockResolvedValue(ended);
  expect(await awaitEnd(placed, now() - 25_000)).toBe(placed);
  expect(existingJob).not.toHaveBeenCalled();
});
