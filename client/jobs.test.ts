import { jobResponse } from '../shared/contract/jobs';
import { PLANWRIGHT } from '../shared/contract/openapi/planwright';
import { jobBody, json, networkFault, problemAnswer, scripted } from '../test/support/scripted-api';
import { cancelJob, listJobs } from './jobs';
import { resultOf } from './results';
import { SUBMITS } from './submit';

const {
  result: _,
  result_url: __,
  pdf_url: ___,
  queue_position: ____,
  estimated_wait_seconds: _____,
  ...SUMMARY
} = jobBody('complete');
const JOB = SUMMARY.id;

test.each(Object.values(SUBMITS))('$path is a route of the contract, with this body', ({ path, body }) => {
  expect(PLANWRIGHT.operations.find((one) => one.method === 'POST' && one.path === path)?.body?.json).toBe(body);
});

test('a list is asked for page by page, as far as it is read', async () => {
  const page = (next_cursor: string | null) => json(200, { jobs: [SUMMARY, SUMMARY], next_cursor });
  const { connection, asked } = scripted(page('more'), page(null));
  const seen: string[] = [];
  for await (const { id } of listJobs(connection, { status: 'complete' })) seen.push(id);
  expect(seen).toHaveLength(4);
  expect(asked.map(({ url }) => url)).toEqual([
    'https://api.test/v1/jobs?status=complete&limit=100',
    'https://api.test/v1/jobs?status=complete&limit=100&cursor=more',
  ]);
  const short = scripted(page('more'));
  for await (const _ of listJobs(short.connection)) break;
  expect(short.asked).toHaveLength(1);
});

test('a cancel whose answer was lost has cancelled', async () => {
  const { connection } = scripted(
    networkFault(),
    problemAnswer(409, 'JOB_NOT_CANCELLABLE'),
    json(200, jobBody('cancelled')),
  );
  expect(await cancelJob(connection, JOB)).toEqual({ job_id: JOB, status: 'cancelled' });
});

test('a job that runs is not cancelled', async () => {
  const { connection } = scripted(problemAnswer(409, 'JOB_NOT_CANCELLABLE'), json(200, jobBody('processing')));
  await expect(cancelJob(connection, JOB)).rejects.toMatchObject({ code: 'JOB_NOT_CANCELLABLE' });
});

test('a result at a url of its own is fetched without showing the key there', async () => {
  const { connection, asked } = scripted(json(200, { large: true }));
  const job = jobResponse.parse(jobBody('complete', { result_url: 'https://bucket.test/r.json' }));
  expect(await resultOf(connection, job)).toEqual({ large: true });
  expect([...(asked[0]?.headers ?? [])]).toEqual([]);
});
