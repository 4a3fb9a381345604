import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isoTime, now } from '../../shared/domain/clock';
import { putDelivery } from '../../shared/store/deliveries';
import { recordAttempt } from '../../shared/store/delivery-attempts';
import { freshAccount } from '../support/accounts';
import { readySample } from '../support/flows';
import { statusChanged } from '../support/job-rows';
import { stateDir } from '../support/local-runtime';
import { NODE_OPTIONS } from '../support/runtime';
import { putQueuedJob } from '../support/storage';
import { useStore } from '../support/store';
import { leasedDelivery, listDeliveries, PRIVATE_URL } from '../support/webhooks';

beforeAll(useStore);

const attempt = { attempted_at: isoTime(now()), duration_ms: 1, status_code: 500, error: null };
const env = { ...process.env, PLANWRIGHT_STATE: stateDir, NODE_OPTIONS };

test('one command makes every failed delivery of an account due again, and leaves a record', async () => {
  const { account_id, key } = await freshAccount('developer');
  const document = await readySample(key);
  const jobs = await Promise.all([1, 2].map(() => putQueuedJob('developer', document, { account_id })));
  for (const job_id of jobs) {
    const delivery = leasedDelivery(statusChanged(account_id, job_id), PRIVATE_URL);
    await putDelivery(delivery);
    await recordAttempt(delivery, attempt, { state: 'failed' }, now());
  }

  const run = async (...args: string[]): Promise<unknown> => {
    const command = ['--import', 'tsx', 'local/admin/main.ts', ...args, '--json'];
    return JSON.parse((await promisify(execFile)(process.execPath, command, { env })).stdout);
  };
  expect(await run('deliveries', 'redrive', '--account', account_id)).toEqual({
    ...{ redriven: 2, accounts: { [account_id]: 2 } },
  });
  for (const job_id of jobs) expect(await listDeliveries(job_id, key)).toMatchObject([{ state: 'pending' }]);
  expect(await run('deliveries', 'redrive', '--account', account_id)).toEqual({ redriven: 0, accounts: {} });
  expect(await run('audit', account_id)).toMatchObject([
    ...[{ act: 'account.create' }, { act: 'key.issue' }],
    { act: 'deliveries.redrive', details: { deliveries: '2' } },
  ]);
}, 60_000);
