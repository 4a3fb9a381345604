import fc from 'fast-check';
import { fillPage, MAX_QUERIES, type ReadRows } from './fill-page';

type Job = { job_id: string; wanted: boolean };

/** A list as DynamoDB reads it: a page ends at `rows` or at `most` (its megabyte), and may say "more" at the very end. */
const readerOf = (jobs: Job[], most: number) => {
  const reads: number[] = [];
  const read: ReadRows<Job> = async (rows, after) => {
    reads.push(rows);
    const from = after === undefined ? 0 : jobs.findIndex(({ job_id }) => job_id === after) + 1;
    const page = jobs.slice(from, from + Math.min(rows, most));
    const full = page.length === Math.min(rows, most);
    return { matches: page.filter(({ wanted }) => wanted), last: full ? page.at(-1)?.job_id : undefined };
  };
  return { read, reads };
};

const list = fc
  .array(fc.boolean(), { maxLength: 300 })
  .map((wishes) => wishes.map((wanted, index): Job => ({ job_id: `job-${index}`, wanted })));

test('walking the pages meets each job once, in order, and no page costs more than it may', async () => {
  await fc.assert(
    fc.asyncProperty(
      list,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 50 }),
      async (jobs, limit, most) => {
        const seen: Job[] = [];
        let next: string | undefined;
        do {
          const { read, reads } = readerOf(jobs, most);
          const page = await fillPage(read, limit, next);
          expect(reads.length).toBeLessThanOrEqual(MAX_QUERIES);
          expect(page.jobs.length).toBeLessThanOrEqual(limit);
          seen.push(...page.jobs);
          next = page.next;
        } while (next !== undefined);
        expect(seen).toEqual(jobs.filter(({ wanted }) => wanted));
      },
    ),
  );
});

const jobs = (count: number, wanted: boolean): Job[] =>
  Array.from({ length: count }, (_, index) => ({ job_id: `job-${index}`, wanted }));

test('a page that ends the list says so, even when it is full', async () => {
  const { read, reads } = readerOf(jobs(20, true), 1000);
  expect(await fillPage(read, 20, undefined)).toEqual({ jobs: jobs(20, true), next: undefined });
  expect(reads).toEqual([21]);
});

test('where nothing matches it stops after its share of queries and says where to go on', async () => {
  const { read, reads } = readerOf(jobs(10_000, false), 100_000);
  expect(await fillPage(read, 1, undefined)).toEqual({ jobs: [], next: `job-${reads.reduce((a, b) => a + b) - 1}` });
  expect(reads).toEqual([2, 8, 32, 128, 512]);
});
