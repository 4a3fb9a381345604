import { now } from '../../shared/domain/clock';
import { jobRowOf } from '../../test/support/job-rows';
import { existingJob } from '../api/existing-job';
import { awaitEnd } from './await-end';

jest.mock('../api/existing-job');
afterEach(() => jest.resetAllMocks());

const placed = jobRowOf();
const ended = { ...placed, status: 'complete' } as const;

test('a job that ends in time is answered as it ended', async () => {
  jest.mocked(existingJob).mockResolvedValueOnce(placed).mockResolvedValueOnce(ended);
  expect(await awaitEnd(placed, now())).toBe(ended);
});

test('what went by before the function began counts: 25 s after the gateway took it, a submit is answered as it stands', async () => {
  jest.mocked(existingJob).mockResolvedValue(ended);
  expect(await awaitEnd(placed, now() - 25_000)).toBe(placed);
  expect(existingJob).not.toHaveBeenCalled();
});
