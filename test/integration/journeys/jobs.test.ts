import * as z from 'zod/mini';
import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call, ownKey } from '../../support/api';
import { completedToc, ended, getJob, readySample, submittedToc } from '../../support/flows';
import { listPage } from '../../support/lists';
import { createdJobOf, getPlangrepJob, BASE as PLANGREP } from '../../support/plangrep';

let job: { job_id: string; document_id: string };
beforeAll(async () => {
  job = await completedToc();
});

/** The ids of a list, in its order, page by page until `wanted` is among them: the account may have any number of jobs. */
const idsUpTo = async (wanted: string, parameters: Record<string, string>): Promise<string[]> => {
  const { jobs, next_cursor } = await listPage(ownKey, parameters);
  const ids = jobs.map(({ id }) => id);
  if (ids.includes(wanted) || next_cursor === null) return ids;
  return [...ids, ...(await idsUpTo(wanted, { ...parameters, cursor: next_cursor }))];
};

test('a new job comes before an older one in the list, which goes on page by page', async () => {
  const { job_id } = await submittedToc(job.document_id);
  const first = await listPage(ownKey, { limit: '1' });
  expect(first.jobs.length).toBe(1);
  expect(await idsUpTo(job.job_id, { limit: '20', status: 'complete' })).toContain(job.job_id);
  const rest = await idsUpTo(job.job_id, { limit: '5', cursor: first.next_cursor ?? '' });
  const ids = [...first.jobs.map(({ id }) => id), ...rest];
  expect(ids.indexOf(job_id)).toBeGreaterThanOrEqual(0);
  expect(ids.indexOf(job_id)).toBeLessThan(ids.indexOf(job.job_id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a poll that waits gives the job as it ended, and its tag spares the next its body', async () => {
  const { job_id } = await submittedToc(job.document_id);
  await call('GET', `/v1/jobs/${job_id}`, { headers: { prefer: 'wait=20' } });
  await ended(job_id);
  const { headers } = await call('GET', `/v1/jobs/${job_id}`);
  const again = await call('GET', `/v1/jobs/${job_id}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
  expect([again.status, again.body]).toEqual([304, undefined]);
});

test('DELETE either cancels a job for good, or comes too late for it', async () => {
  const { job_id } = await submittedToc(job.document_id);
  const { status } = await call('DELETE', `/v1/jobs/${job_id}`);
  expect([200, 409]).toContain(status);
  expect((await ended(job_id)).status).toBe(status === 200 ? 'cancelled' : 'complete');
});

test('a job that is complete cannot be cancelled', async () => {
  const { status, headers, body } = await call('DELETE', `/v1/jobs/${job.job_id}`);
  expect([status, headers.get('content-type')]).toEqual([409, 'application/problem+json']);
  expect(problem.parse(body).code).toBe('JOB_NOT_CANCELLABLE');
});

test('a set that waits for its files is cancelled', async () => {
  const { id } = (await createdJobOf(ownKey)).job;
  expect((await call('POST', `${PLANGREP}/jobs/${id}/cancel`)).status).toBe(200);
  expect((await getPlangrepJob(ownKey, id)).status).toBe('cancelled');
});

test('a submit repeated under its Idempotency-Key gets the first answer; another body under it is refused', async () => {
  const submit = (json: object, key: string) =>
    call('POST', '/v1/specs/parse/document', { json, headers: { 'idempotency-key': key } });
  const [request, key] = [{ document_id: job.document_id, cache: 'bypass' }, newId()];
  const [first, again] = [await submit(request, key), await submit(request, key)];
  expect(again).toMatchObject({ status: 202, body: first.body });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const other = await submit({ ...request, priority: 'high' }, key);
  expect([other.status, problem.parse(other.body).code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
});

test('the account has been charged for its jobs', async () => {
  const { credits_charged } = await getJob(job.job_id);
  expect(credits_charged).toBeGreaterThan(0);
  const { status, body } = await call('GET', '/v1/credits');
  expect(status).toBe(200);
  expect(z.looseObject({ used: z.number() }).parse(body).used).toBeGreaterThanOrEqual(credits_charged ?? 0);
  expect((await call('GET', '/v1/usage')).status).toBe(200);
});

test('a document that was deleted is gone', async () => {
  const { document_id } = await readySample();
  const path = `/v1/documents/${document_id}`;
  expect((await call('DELETE', path)).status).toBe(204);
  const { status, headers } = await call('GET', path);
  expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});
