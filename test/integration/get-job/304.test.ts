import { call } from '../../support/api';
import { startExecution } from '../../support/executions';
import { ended, readySample } from '../../support/flows';
import { changeJob, putClaimedJob, putQueuedJob } from '../../support/storage';

const poll = (id: string, etag?: string) =>
  call('GET', `/v1/jobs/${id}`, etag === undefined ? {} : { headers: { 'if-none-match': etag } });

const etagOf = async (id: string): Promise<string> => (await poll(id)).headers.get('etag') ?? '';

test('a job that has not changed has no body, and still says when to come again', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const etag = await etagOf(id);
  const { status, headers, body } = await poll(id, etag);
  expect(status).toBe(304);
  expect(body).toBeUndefined();
  expect(headers.get('etag')).toBe(etag);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the tag is weak: it stays while only the presigned urls differ, and a strong copy of it or * will do', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const etag = await etagOf(id);
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  for (const header of [etag.slice(2), `"other", ${etag}`, '*']) expect((await poll(id, header)).status).toBe(304);
});

test.each([
  ['status', { status: 'failed', error_code: 'TIMEOUT' }],
  ['progress', { progress: 'Reading page 4 of 9', progress_percent: 40 }],
  ['stage', { stage: 'headings' }],
] as const)('a change of %s is another tag', async (_, change) => {
  const id = await putClaimedJob('enterprise', await readySample(), 'an-attempt');
  const before = await etagOf(id);
  await changeJob('enterprise', id, change);
  const { status, headers } = await poll(id, before);
  expect(status).toBe(200);
  expect(headers.get('etag')).not.toBe(before);
});

test('a complete job keeps its tag', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample());
  const early = await etagOf(job_id);
  await startExecution('enterprise', job_id);
  await ended(job_id);
  const etag = await etagOf(job_id);
  expect((await poll(job_id, early)).status).toBe(200);
  expect((await poll(job_id, etag)).status).toBe(304);
});
