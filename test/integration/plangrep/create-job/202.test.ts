import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdJobOf, createdProjectOf, getPlangrepJob } from '../../../support/plangrep';
import { ownId } from '../../../support/plangrep-rows';

const DAY_MS = 86_400_000;

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

test('a job awaits its uploads at once, and for seven days', async () => {
  const { project } = await createdProjectOf(account.key);
  const { job } = await createdJobOf(account.key, { externalId: 'order-7890' }, project.id);
  expect(job).toEqual({
    id: expect.stringMatching(/^job_[0-9a-f]{32}$/),
    externalId: 'order-7890',
    status: 'awaiting_uploads',
    projectId: project.id,
    limits: { maxDeclaredBytes: 10_000_000_000, maxFiles: 100 },
    pageCount: 0,
    successfulPageCount: 0,
    billing: { creditsReserved: 0, creditsDebited: 0 },
    files: [],
    resultUrl: null,
    error: null,
    createdAt: job.createdAt,
    updatedAt: job.createdAt,
    completedAt: null,
    expiresAt: new Date(Date.parse(job.createdAt) + 7 * DAY_MS).toISOString(),
  });
  expect(await getPlangrepJob(account.key, job.id)).toEqual(job);
});

test('without a body there is no externalId, and every job has a secret of its own', async () => {
  const { project } = await createdProjectOf(account.key);
  const answer = await call('POST', `${BASE}/projects/${project.id}/jobs`, { key: account.key });
  expect(answer.status).toBe(202);
  expect(answer.body).toMatchObject({ job: { externalId: null } });
  const secrets = [await createdJobOf(account.key), await createdJobOf(account.key)].map(
    (job) => job.webhookSigningSecret,
  );
  expect(new Set(secrets).size).toBe(2);
});

test('an externalId or webhookUrl that is null is none', async () => {
  const { job } = await createdJobOf(account.key, { externalId: null, webhookUrl: null });
  expect(job.externalId).toBeNull();
});

test('the same externalId may come twice', async () => {
  const [a, b] = [
    await createdJobOf(account.key, { externalId: 'x' }),
    await createdJobOf(account.key, { externalId: 'x' }),
  ];
  expect(a.job.id).not.toBe(b.job.id);
});

test('a request repeated under its Idempotency-Key makes one job and says so, its secret with it', async () => {
  const { project } = await createdProjectOf(account.key);
  const path = `${BASE}/projects/${project.id}/jobs`;
  const request = { key: account.key, json: { externalId: 'once' }, headers: { 'idempotency-key': 'k'.repeat(256) } };
  const [first, again] = [await call('POST', path, request), await call('POST', path, request)];
  expect(first.body).not.toHaveProperty('idempotent');
  expect(again.status).toBe(202);
  expect(again.body).toEqual({ ...Object(first.body), idempotent: true });
  const { body } = await call('GET', path, { key: account.key });
  expect(body).toMatchObject({ jobs: [{ externalId: 'once' }] });
});

test('nobody is told the secret again', async () => {
  const { job, webhookSigningSecret } = await createdJobOf(account.key);
  const shown = [`${BASE}/jobs/${job.id}`, `${BASE}/projects/${job.projectId}/jobs`];
  for (const path of shown) {
    expect(JSON.stringify((await call('GET', path, { key: account.key })).body)).not.toContain(webhookSigningSecret);
  }
});

test.each([
  ['pro', 'https://example.com/hook'],
  ['free', null],
] as const)('on the tier %s the webhook that is called is %s', async (tier, url) => {
  const { key } = await freshAccount(tier);
  const { job } = await createdJobOf(key, { webhookUrl: 'https://example.com/hook' });
  const { body } = await call('GET', `/v1/jobs/${ownId(job.id)}`, { key });
  expect(body).toMatchObject({ webhook_url: url });
});

test('read as Planwright has it, the job of a set has no document and no PDF', async () => {
  const { key } = await freshAccount('pro');
  const { job } = await createdJobOf(key);
  const path = `/v1/jobs/${ownId(job.id)}`;
  const { body } = await call('GET', path, { key });
  expect(body).toMatchObject({ pdf_url: null, links: { self: path } });
  expect(body).not.toHaveProperty('links.document');
});
