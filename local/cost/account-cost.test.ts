import { costOfJobs, countJobs } from './account-cost';
import { sumOf } from './bill';
import { ownPrices, PRICES } from './prices';

const job = (more: object = {}) => ({
  ...{ at: '2026-11-02T00:00:00.000Z', model: 'toc-parser', pages: 300, files: 1, bytes: 40e6, compute_ms: 2000 },
  ...more,
});
const FREE = Object.fromEntries(Object.keys(PRICES).map((name) => [name, 0]));
const only = (prices: object) => ownPrices.parse({ ...FREE, ...prices });
const usdOf = (jobs: Parameters<typeof countJobs>[0], prices: object, retentionDays = 30) =>
  sumOf(costOfJobs(jobs, retentionDays, { ...PRICES, ...only(prices) }).lines);

test('nothing costs nothing', () => {
  expect(sumOf(costOfJobs([], 30, PRICES).lines)).toBe(0);
});

test('a document that two jobs read was uploaded and is kept once; the files of a set each', () => {
  const jobs = [job({ document_id: 'a' }), job({ document_id: 'a' }), job({ document_id: 'b' })];
  expect(countJobs(jobs)).toMatchObject({ jobs: 3, pages: 900, uploads: 2, bytes: 80e6, computeSeconds: 6 });
  const set = job({ model: 'bid-set', files: 7, bytes: 700e6, pages: 41 });
  expect(countJobs([...jobs, set])).toMatchObject({ uploads: 9, bytes: 780e6, parts: 11, furtherStates: 5 });
});

test('a job without a time of its own is taken at the mean of its model, not of others', () => {
  const jobs = [job(), job({ compute_ms: 4000 }), job({ compute_ms: undefined })];
  const other = job({ model: 'page-classifier', compute_ms: 100 });
  expect(countJobs([...jobs, other])).toMatchObject({ computeSeconds: 9.1, untimed: 1 });
});

test('doors on more than eight pages are looked for in ranges, each an execution', () => {
  const doors = (pages: number) => countJobs([job({ model: 'door-detector', pages })]);
  expect(doors(8)).toMatchObject({ parts: 0, furtherStates: 0 });
  expect(doors(20)).toMatchObject({ parts: 5, furtherStates: 2 });
  const transitions = (pages: number) => usdOf([job({ model: 'door-detector', pages })], { stateTransition: 1e6 });
  expect(transitions(8)).toBeCloseTo(5);
  expect(transitions(20)).toBeCloseTo(5 + 2 + 5 * 3);
});

test.each([
  ['a GB for a month of 30.4 days', { s3GbMonth: 1 }, [job({ bytes: 1e9 })], 365 / 12, 1],
  ['a GB for a year', { s3GbMonth: 1 }, [job({ bytes: 1e9 })], 365, 12],
  ['five API requests and one for the upload', { httpApiRequest: 1e6 }, [job()], 30, 6],
])('%s', (_, prices, jobs, retentionDays, usd) => {
  expect(usdOf(jobs, prices, retentionDays)).toBeCloseTo(usd);
});

test('the models are paid for by the time that was recorded, with the memory that they have', () => {
  const gbSeconds = (ms: number) => usdOf([job({ compute_ms: ms })], { lambdaGbSecond: 1e6 });
  expect(gbSeconds(10_000) - gbSeconds(0)).toBeCloseTo((10 * 1769) / 1024);
});

test.each([{ stateTransition: -1 }, { stateTransitions: 1 }, { s3Read: 'free' }])('%j is no price list', (prices) => {
  expect(ownPrices.safeParse(prices).success).toBe(false);
});
