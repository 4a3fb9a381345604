import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { putQueuedJob } from '../../support/storage';

test.each(['GET', 'DELETE'])('%s: unknown, malformed, foreign and expired jobs read the same', async (method) => {
  const foreign = await putQueuedJob('pro', await readySample(keyOf('pro')));
  const expired = await putQueuedJob('enterprise', await readySample(), { expires_at: Math.floor(Date.now() / 1000) });
  const answers = await Promise.all([newId(), 'no-uuid', foreign, expired].map((id) => call(method, `/v1/jobs/${id}`)));
  const bodies = answers.map(({ status, body }) => ({ status, body: { ...problem.parse(body), request_id: '' } }));
  expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'JOB_NOT_FOUND' } });
  for (const other of bodies) expect(other).toEqual(bodies[0]);
});
