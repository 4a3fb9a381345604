import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { completedDoors } from '../../support/door-jobs';
import { sheetPdf } from '../../support/door-sheets';
import { completedToc, readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { deleteStoredResult, putQueuedJob } from '../../support/storage';

test.each(['GET', 'DELETE'])('%s: unknown, malformed, foreign and expired jobs read the same', async (method) => {
  const foreign = await putQueuedJob('pro', await readySample(keyOf('pro')));
  const expired = await putQueuedJob('enterprise', await readySample(), { expires_at: Math.floor(Date.now() / 1000) });
  const answers = await Promise.all([newId(), 'no-uuid', foreign, expired].map((id) => call(method, `/v1/jobs/${id}`)));
  const bodies = answers.map(({ status, body }) => ({ status, body: { ...problem.parse(body), request_id: '' } }));
  expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'JOB_NOT_FOUND' } });
  for (const other of bodies) expect(other).toEqual(bodies[0]);
});

// in an account of its own, or another test's submit would be answered from the cache with the result that is gone
test.each([
  ['toc-parser', completedToc],
  ['door-detector', (key: string) => completedDoors(sheetPdf(''), [1], key)],
])('a %s job whose result was deleted before its row reads as an expired one', async (_, completed) => {
  const { account_id, key } = await freshAccount('pro');
  const { job_id } = await completed(key);
  await deleteStoredResult('pro', job_id, account_id);
  const { body } = await call('GET', `/v1/jobs/${job_id}`, { key });
  expect(problem.parse(body)).toMatchObject({ status: 404, code: 'JOB_NOT_FOUND' });
});
