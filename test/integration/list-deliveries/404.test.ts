import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { putQueuedJob } from '../../support/storage';

test('the deliveries of unknown, malformed, foreign and expired jobs read the same', async () => {
  const foreign = await putQueuedJob('pro', await readySample(keyOf('pro')));
  const expired = await putQueuedJob('enterprise', await readySample(), { expires_at: Math.floor(Date.now() / 1000) });
  for (const id of [newId(), 'no-uuid', foreign, expired]) {
    const { status, body } = await call('GET', `/v1/jobs/${id}/deliveries`);
    expect(status).toBe(404);
    expect(problem.parse(body).code).toBe('JOB_NOT_FOUND');
  }
});
