import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { putDelivery } from '../../../shared/store/deliveries';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { statusChanged } from '../../support/job-rows';
import { keyOf } from '../../support/local-runtime';
import { accountOf, putQueuedJob } from '../../support/storage';
import { useStore } from '../../support/store';
import { leasedDelivery, PRIVATE_URL } from '../../support/webhooks';

beforeAll(useStore);

test.each([
  ['JOB_NOT_FOUND', 'another account’s job', keyOf('free')],
  ['DELIVERY_NOT_FOUND', 'a delivery of another job', keyOf('developer')],
])('%s: %s', async (code, _, key) => {
  const document = await readySample(keyOf('developer'));
  const [job_id, other] = [await putQueuedJob('developer', document), await putQueuedJob('developer', document)];
  const delivery = leasedDelivery(statusChanged(accountOf('developer'), other), PRIVATE_URL);
  await putDelivery(delivery);
  const answer = await call('POST', `/v1/jobs/${job_id}/deliveries/${delivery.delivery_id}/redeliver`, { key });
  expect(answer.status).toBe(404);
  expect(problem.parse(answer.body).code).toBe(code);
});

test.each([newId(), 'no-uuid'])('job %s is not there', async (id) => {
  const { status, body } = await call('POST', `/v1/jobs/${id}/deliveries/1/redeliver`);
  expect(status).toBe(404);
  expect(problem.parse(body).code).toBe('JOB_NOT_FOUND');
});
