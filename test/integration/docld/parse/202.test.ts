import { accepted } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, ask, endedJob, formWith, getDocldJob } from '../../../support/docld';
import { recordPdf } from '../../../support/docld-files';
import { getJob } from '../../../support/flows';
import { lendAllSlots } from '../../../support/slots';

const send = async ({ key }: Account, path: string, fields: Record<string, string> = {}) => {
  const answer = await ask('POST', path, key, { body: formWith(await recordPdf(), fields) });
  expect(answer.status).toBe(202);
  expect(accepted.parse(answer.body)).toEqual(answer.body);
  const { job_id } = accepted.parse(answer.body);
  expect(answer.headers.get('location')).toBe(`/api/jobs/${job_id}`);
  return accepted.parse(answer.body);
};

test('parse/async answers at once, and the job goes on', async () => {
  const account = await freshAccount('pro');
  const { success, job_id, ...job } = await send(account, '/api/parse/async');
  expect(job).toMatchObject({ id: job_id, type: 'parse', status: 'queued', progress: 0 });
  expect(await endedJob(account.key, job_id)).toMatchObject({ status: 'completed', result: { type: 'full' } });
});

test('a webhook_url is the job’s', async () => {
  const account = await freshAccount('pro');
  const webhook_url = 'https://example.com/hook';
  const { job_id } = await send(account, '/api/parse/async', { webhook_url });
  expect(await getJob(job_id, account.key)).toMatchObject({ webhook_url });
});

test('a job that takes too long is answered as it stands, to be polled', async () => {
  const account = await freshAccount('free');
  await lendAllSlots(account.account_id, 'free', 600);
  const { job_id } = await send(account, '/api/parse');
  expect(await getDocldJob(account.key, job_id)).toMatchObject({ status: 'queued' });
});
