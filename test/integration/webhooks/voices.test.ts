import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { now } from '../../../shared/domain/clock';
import type { Dialect } from '../../../shared/domain/dialects';
import { deliveriesOf } from '../../../shared/store/deliveries';
import type { JobRow } from '../../../shared/store/jobs';
import { webhookSecrets } from '../../../shared/store/webhook-secrets';
import { announce } from '../../../shared/webhooks/announce';
import { getJob, readySample } from '../../support/flows';
import { httpsServer } from '../../support/https-server';
import { changeOf, jobRowOf } from '../../support/job-rows';
import { keyOf } from '../../support/local-runtime';
import { accountOf, putQueuedJob } from '../../support/storage';
import { useStore } from '../../support/store';
import { listDeliveries } from '../../support/webhooks';

jest.mock('../../../shared/log');

type Call = { headers: Record<string, unknown>; body: string };
const calls: Call[] = [];
let server: Awaited<ReturnType<typeof httpsServer>>;

beforeAll(async () => {
  await useStore();
  server = await httpsServer(async (request, response) => {
    calls.push({ headers: request.headers, body: await text(request) });
    response.writeHead(200).end();
  });
});
beforeEach(() => {
  calls.splice(0);
});
afterAll(() => server.stop());

const account_id = accountOf('developer');
const hmac = (secret: string, signed: string) => createHmac('sha256', secret).update(signed).digest('hex');

/** A completed job by a dialect, and the call that tells of it. */
const told = async (dialect: Dialect, fields: Partial<JobRow> = {}) => {
  const { params } = jobRowOf();
  // without webhook_events the runtime itself calls nobody about this row
  const row = { status: 'complete' as const, params, dialect, webhook_url: server.at('/hook'), ...fields };
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')), row);
  const change = changeOf(jobRowOf({ account_id, job_id, ...row }), 'processing');
  await announce(change, server.door);
  await announce(change, server.door);
  return { job_id, change };
};

test.each([
  ['docurift', 'x-docurift'],
  ['plangrep', 'x-plangrep'],
] as const)(
  'a job of %s with a secret of its own is told of once, in its form, signed by that secret',
  async (dialect, names) => {
    const { job_id } = await told(dialect, { webhook_secret: 'secret of the job' });
    expect(calls).toHaveLength(1);
    const { headers = {}, body = '' } = calls[0] ?? {};
    expect(headers[`${names}-signature`]).toBe(hmac('secret of the job', `${headers[`${names}-timestamp`]}.${body}`));
    expect(headers[`${names}-event-id`]).toBe(JSON.parse(body).id);
    expect(headers['webhook-signature']).toBeUndefined();
    expect(await listDeliveries(job_id)).toMatchObject([{ state: 'delivered', type: 'job.complete' }]);
    expect((await getJob(job_id, keyOf('developer'))).webhook_delivered_at).not.toBeNull();
  },
);

test('a job of DocLD without a secret of its own is signed by the account’s', async () => {
  await told('docld', { model: 'document-parser' });
  const { headers = {}, body = '' } = calls[0] ?? {};
  const { secret } = await webhookSecrets(account_id, now());
  expect(headers['x-docld-signature']).toBe(hmac(secret, body));
  expect(JSON.parse(body)).toMatchObject({ event: 'document.completed' });
});

test('a change that is none in the words of the dialect is no delivery', async () => {
  const row = { status: 'preflighting' as const, dialect: 'plangrep' as const, webhook_url: server.at('/hook') };
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')), row);
  await announce(changeOf(jobRowOf({ account_id, job_id, ...row }), 'queued'), server.door);
  expect(calls).toEqual([]);
  expect(await deliveriesOf({ account_id, job_id })).toEqual([]);
});

test('neither the job nor its deliveries show the secret', async () => {
  const { job_id } = await told('docurift', { webhook_secret: 'secret of the job' });
  const shown = JSON.stringify([await getJob(job_id, keyOf('developer')), await listDeliveries(job_id)]);
  expect(shown).not.toContain('secret of the job');
});
