import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { holdsJob } from './progress';
import { table } from './table';

beforeAll(() => {
  process.env.JOBS_TABLE = 'jobs';
});
afterEach(() => jest.restoreAllMocks());

const attempt = { account_id: 'account', job_id: 'job', attempt_token: 'mine' };
const mine = { status: 'processing', attempt_token: 'mine' };

/** A table whose cheap reads see `behind`, and the others `now`. Gives whether each read was consistent. */
const tableWith = (behind: object, now: object) => {
  const reads: boolean[] = [];
  jest.spyOn(table, 'send').mockImplementation(async (command: unknown) => {
    if (!(command instanceof GetCommand)) throw new Error('not a read');
    const isConsistent = command.input.ConsistentRead === true;
    reads.push(isConsistent);
    return { Item: isConsistent ? now : behind };
  });
  return reads;
};

test('a job that is held is asked for once, the cheap way', async () => {
  const reads = tableWith(mine, mine);
  expect(await holdsJob(attempt)).toBe(true);
  expect(reads).toEqual([false]);
});

test('a read that is behind the claim does not end the job', async () => {
  tableWith({ status: 'queued' }, mine);
  expect(await holdsJob(attempt)).toBe(true);
});

test.each([
  { status: 'cancelled', attempt_token: 'mine' },
  { status: 'processing', attempt_token: 'another' },
])('a job that is lost: %j', async (row) => {
  const reads = tableWith(row, row);
  expect(await holdsJob(attempt)).toBe(false);
  expect(reads).toEqual([false, true]);
});
