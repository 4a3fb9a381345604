import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { webhookPayload } from '../../../shared/contract/webhooks';
import { epochSeconds, isoTime, now } from '../../../shared/domain/clock';
import { newId } from '../../../shared/domain/ids';
import { type DeliveryRow, deliveriesOf, putDelivery } from '../../../shared/store/deliveries';
import { redeliver } from '../../../shared/store/delivery-attempts';
import { failedDeliveries } from '../../../shared/store/delivery-queue';
import { rotateWebhookSecret, webhookSecrets } from '../../../shared/store/webhook-secrets';
import { announce } from '../../../shared/webhooks/announce';
import { deliver } from '../../../shared/webhooks/deliver';
import { retryDue } from '../../../shared/webhooks/retry-due';
import { freshAccount } from '../../support/accounts';
import { useOwnDeliveries } from '../../support/deliveries-table';
import { getJob, readySample } from '../../support/flows';
import { httpsServer } from '../../support/https-server';
import { statusChanged } from '../../support/job-rows';
import { keyOf } from '../../support/local-runtime';
import { accountOf, putQueuedJob } from '../../support/storage';
import { useStore } from '../../support/store';
import { leasedDelivery } from '../../support/webhooks';

jest.mock('../../../shared/log');

// the runtime calls nothing on this machine, so here its own code calls a server of the test's, through a door of the test's
type Call = { headers: Record<string, string>; body: string };
const calls: Call[] = [];
let answers: { status: number; retryAfter?: string }[] = [];
let server: Awaited<ReturnType<typeof httpsServer>>;
let url: string;
let dropDeliveries: () => Promise<void>;

beforeAll(async () => {
  await useStore();
  // the runtime's sweep would attempt what is due here, and the test's what is due elsewhere
  dropDeliveries = await useOwnDeliveries();
  server = await httpsServer(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    calls.push({ headers, body: await text(request) });
    const { status, retryAfter } = answers.shift() ?? { status: 200 };
    response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end();
  });
  url = server.at('/hook');
});

beforeEach(() => {
  calls.splice(0);
  answers = [];
});
afterAll(async () => {
  server.stop();
  await dropDeliveries?.();
});

const account_id = accountOf('developer');
const rowOf = async (job_id: string, account = account_id): Promise<DeliveryRow | undefined> =>
  (await deliveriesOf({ account_id: account, job_id }))[0];

/** Writes a delivery for a job that need not exist, and makes its attempt. */
const attempted = async (status: number, retryAfter?: string, step = 2) => {
  answers = [{ status, ...(retryAfter && { retryAfter }) }];
  const delivery = leasedDelivery(statusChanged(account_id, newId()), url, step);
  await putDelivery(delivery);
  await deliver(delivery, server.door);
  return rowOf(delivery.job_id);
};

/** As each minute, with time enough to begin all that is due. */
const sweep = () => retryDue(server.door, now() + 60_000);

const minutesAhead = (row: DeliveryRow | undefined) => (Date.parse(row?.due_at ?? '') - now()) / 60_000;

test('a delivery is signed as the account’s secret says, names the job, and is noted on it', async () => {
  const document = await readySample(keyOf('developer'));
  const job_id = await putQueuedJob('developer', document, { status: 'complete' });
  const delivery = leasedDelivery(statusChanged(account_id, job_id), url);
  await putDelivery(delivery);
  await deliver(delivery, server.door);

  const [received] = calls;
  const { secret } = await webhookSecrets(account_id, now());
  const payload = webhookPayload.parse(new Webhook(secret).verify(received?.body ?? '', received?.headers ?? {}));
  expect(payload).toMatchObject({ type: 'job.complete', data: { job_id, poll_url: `/v1/jobs/${job_id}` } });
  expect(received?.headers['webhook-id']).toBe(delivery.delivery_id);
  expect(await rowOf(job_id)).toMatchObject({ state: 'delivered', attempts: [{ status_code: 200, error: null }] });
  const { webhook_delivered_at } = await getJob(job_id, keyOf('developer'));
  expect(Date.parse(webhook_delivered_at ?? '')).toBeLessThanOrEqual(now());
});

test('news of a job that has not ended is not its webhook_delivered_at', async () => {
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')));
  const delivery = leasedDelivery(statusChanged(account_id, job_id, 'queued'), url);
  await putDelivery(delivery);
  await deliver(delivery, server.door);
  expect(await rowOf(job_id)).toMatchObject({ state: 'delivered' });
  expect((await getJob(job_id, keyOf('developer'))).webhook_delivered_at).toBeNull();
});

test('a failure is tried again after 5 s, with the same id and body and a new time and signature', async () => {
  answers = [{ status: 500 }, { status: 204 }];
  const delivery = leasedDelivery(statusChanged(account_id, newId()), url, 1);
  await putDelivery(delivery);
  await deliver(delivery, server.door);
  const [first, second] = calls;
  expect(calls).toHaveLength(2);
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(second?.body).toBe(first?.body);
  expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
  expect((await rowOf(delivery.job_id))?.attempts.map(({ status_code }) => status_code)).toEqual([500, 204]);
});

test('410 ends a delivery, a redirect or an error does not', async () => {
  expect(await attempted(410)).toMatchObject({ state: 'gone' });
  for (const status of [302, 400, 500]) expect(await attempted(status)).toMatchObject({ state: 'pending' });
});

test('Retry-After of a 429 puts the next attempt off', async () => {
  const row = await attempted(429, '3600');
  expect(minutesAhead(row)).toBeGreaterThan(59);
  expect(minutesAhead(await attempted(500, '3600'))).toBeLessThan(7);
});

test('after the last attempt it has failed and is kept; redelivered, it goes out under the same id', async () => {
  const row = await attempted(500, undefined, 10);
  expect(row).toMatchObject({ state: 'failed', attempts: [{ status_code: 500 }] });
  const failed: string[] = [];
  for await (const { delivery_key } of failedDeliveries()) failed.push(delivery_key);
  expect(failed).toContain(row?.delivery_key);

  expect(await redeliver({ account_id, delivery_key: row?.delivery_key ?? '' }, now())).toBe('due');
  await sweep();
  expect(await rowOf(row?.job_id ?? '')).toMatchObject({ state: 'delivered', attempts: [{}, { status_code: 200 }] });
  expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual([row?.delivery_id, row?.delivery_id]);
});

test('a worker that died on a delivery leaves it to the sweep, when its lease is over', async () => {
  const delivery = leasedDelivery(statusChanged(account_id, newId()), url);
  await putDelivery(delivery);
  await sweep();
  expect(calls).toEqual([]);
  const dead = { ...leasedDelivery(statusChanged(account_id, newId()), url), due_at: isoTime(now() - 1) };
  await putDelivery(dead);
  await sweep();
  expect(await rowOf(dead.job_id)).toMatchObject({ state: 'delivered', step: 3 });
});

test('many sweeps at once make one attempt', async () => {
  const due = { ...leasedDelivery(statusChanged(account_id, newId()), url), due_at: isoTime(now() - 1) };
  await putDelivery(due);
  await Promise.all(Array.from({ length: 5 }, sweep));
  expect(calls).toHaveLength(1);
});

test('for a day after a rotation both secrets verify', async () => {
  const { account_id: account } = await freshAccount('developer');
  const old = await webhookSecrets(account, now());
  const fresh = await rotateWebhookSecret(account, newId(), now());
  const delivery = leasedDelivery(statusChanged(account, newId()), url);
  await putDelivery(delivery);
  await deliver(delivery, server.door);
  for (const { secret } of [old, fresh]) {
    expect(() => new Webhook(secret).verify(calls[0]?.body ?? '', calls[0]?.headers ?? {})).not.toThrow();
  }
});

test('an event that comes ten times, at once and later, is one delivery and one call', async () => {
  const document = await readySample(keyOf('developer'));
  const webhook = { webhook_url: url, webhook_events: ['complete' as const] };
  const job_id = await putQueuedJob('developer', document, webhook);
  const change = statusChanged(account_id, job_id);
  await Promise.all(Array.from({ length: 9 }, () => announce(change, server.door)));
  await announce(change, server.door);
  expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual([change.event_id]);
  expect((await deliveriesOf({ account_id, job_id })).map(({ attempts }) => attempts.length)).toEqual([1]);
});

test('a job that is gone by the time its event comes is not spoken of', async () => {
  const document = await readySample(keyOf('developer'));
  const expired = { webhook_url: url, webhook_events: ['complete' as const], expires_at: epochSeconds(now()) };
  const job_id = await putQueuedJob('developer', document, expired);
  await announce(statusChanged(account_id, job_id), server.door);
  await announce(statusChanged(account_id, newId()), server.door);
  expect(calls).toEqual([]);
});
