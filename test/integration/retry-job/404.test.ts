import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { getJob, readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { expireDocument, putQueuedJob } from '../../support/storage';

const retry = (id: string) => call('POST', `/v1/jobs/${id}/retry`);

test('unknown, malformed, foreign and expired jobs read the same', async () => {
  const failed = { status: 'failed' } as const;
  const foreign = await putQueuedJob('pro', await readySample(keyOf('pro')), failed);
  const expires_at = Math.floor(Date.now() / 1000);
  const expired = await putQueuedJob('enterprise', await readySample(), { ...failed, expires_at });
  const answers = await Promise.all([newId(), 'no-uuid', foreign, expired].map(retry));
  const bodies = answers.map(({ status, body }) => ({ status, body: { ...problem.parse(body), request_id: '' } }));
  expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'JOB_NOT_FOUND' } });
  for (const other of bodies) expect(other).toEqual(bodies[0]);
});

test('a job whose document has expired cannot be done again, and is not marked as if it were', async () => {
  const document = await readySample();
  const id = await putQueuedJob('enterprise', document, { status: 'failed' });
  await expireDocument('enterprise', document.document_id);
  const { status, body } = await retry(id);
  expect(status).toBe(404);
  expect(problem.parse(body).code).toBe('DOCUMENT_NOT_FOUND');
  expect(await getJob(id)).toMatchObject({ retried_as_job_id: null });
});
