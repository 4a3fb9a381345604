import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { isoTime, now } from '../../../shared/domain/clock';
import { newId } from '../../../shared/domain/ids';
import { deliveriesOf } from '../../../shared/store/deliveries';
import { registerEndpoint, type WebhookEndpoint } from '../../../shared/store/webhook-endpoints';
import { announce } from '../../../shared/webhooks/announce';
import { freshAccount } from '../../support/accounts';
import { putInvoiceJob } from '../../support/docurift-rows';
import { httpsServer } from '../../support/https-server';
import { changeOf, jobRowOf } from '../../support/job-rows';
import { useStore } from '../../support/store';

jest.mock('../../../shared/log');

type Call = { path: string; headers: Record<string, unknown>; body: string };
const calls: Call[] = [];
let server: Awaited<ReturnType<typeof httpsServer>>;

beforeAll(async () => {
  await useStore();
  server = await httpsServer(async (request, response) => {
    calls.push({ path: request.url ?? '', headers: request.headers, body: await text(request) });
    response.writeHead(200).end();
  });
});
afterAll(() => server.stop());

const endpoint = (account_id: string, path: string, fields: Partial<WebhookEndpoint> = {}) =>
  registerEndpoint(account_id, 'docurift', {
    id: `wh_${newId()}`,
    url: server.at(path),
    events: ['document.processing.completed'],
    active: true,
    secret: `secret of ${path}`,
    created_at: isoTime(now()),
    ...fields,
  });

test('news goes to the job’s own webhook and once to each active endpoint that wants it, each under its own secret', async () => {
  const account = await freshAccount('pro');
  const { account_id } = account;
  await endpoint(account_id, '/a');
  await endpoint(account_id, '/b', { events: ['document.processing.failed', 'document.processing.completed'] });
  await endpoint(account_id, '/other-event', { events: ['document.processing.started'] });
  await endpoint(account_id, '/inactive', { active: false });
  // without webhook_events the runtime itself calls nobody about this row
  const row = {
    status: 'complete' as const,
    completed_at: isoTime(now()),
    dialect: 'docurift' as const,
    webhook_url: server.at('/own'),
    webhook_secret: 'secret of /own',
  };
  const job_id = await putInvoiceJob(account, row);
  const change = changeOf(jobRowOf({ account_id, job_id, ...row }), 'processing');
  await Promise.all([announce(change, server.door), announce(change, server.door)]);
  await announce(change, server.door);

  expect(calls.map(({ path }) => path).sort()).toEqual(['/a', '/b', '/own']);
  for (const { path, headers, body } of calls) {
    const signed = `${headers['x-docurift-timestamp']}.${body}`;
    expect(headers['x-docurift-signature']).toBe(
      createHmac('sha256', `secret of ${path}`).update(signed).digest('hex'),
    );
  }
  expect(new Set(calls.map(({ headers }) => headers['x-docurift-event-id'])).size).toBe(1);
  const deliveries = await deliveriesOf({ account_id, job_id });
  expect(new Set(deliveries.map(({ delivery_id }) => delivery_id)).size).toBe(3);
  expect(deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
});

test('a job that did not come by the dialect is not told to its endpoints', async () => {
  calls.splice(0);
  const account = await freshAccount('pro');
  await endpoint(account.account_id, '/a');
  const row = { status: 'complete' as const, completed_at: isoTime(now()) };
  const job_id = await putInvoiceJob(account, row);
  await announce(changeOf(jobRowOf({ account_id: account.account_id, job_id, ...row })), server.door);
  expect(calls).toEqual([]);
});
