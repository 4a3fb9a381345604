import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { call } from '../support/api';
import { creditsOf } from '../support/credits';
import { eventually } from '../support/eventually';
import { completedToc, ended, submittedToc } from '../support/flows';
import { stateDir } from '../support/local-runtime';
import { NODE_OPTIONS } from '../support/runtime';

const run = promisify(execFile);
const env = { ...process.env, PLANWRIGHT_STATE: stateDir, NODE_OPTIONS };

/** `npm run admin -- <args>`, as an operator types it. */
const admin = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, ['--import', 'tsx', 'local/admin/main.ts', ...args], { env })).stdout;

const adminJson = async <T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> =>
  schema.parse(JSON.parse(await admin(...args, '--json')));

const failed = z.object({ code: z.number(), stderr: z.string() });
const refusal = async (...args: string[]) =>
  failed.parse(
    await admin(...args).then(
      () => ({}),
      (error: unknown) => error,
    ),
  );

const account = z.object({ account_id: z.string(), tier: z.string() });
const newKey = z.object({ key_id: z.string(), plaintext: z.string() });
const listedKey = z.object({ key_id: z.string(), state: z.string() });
const record = z.object({ operator: z.string().min(1), act: z.string(), subject: z.string() });

const shownCredits = z.object({ limit: z.number(), used: z.number(), models: z.array(z.object({})) });

const JOB = '/v1/jobs/0199a7b2-0000-7000-8000-000000000000';
const DOCUMENT = '/v1/documents/0199a7b2-0000-7000-8000-000000000000';
const statusFor = async (key: string, path: string) => (await call('GET', path, { key })).status;

test('an account from its first key to its last, and the record of it', async () => {
  const { account_id } = await adminJson(account, 'accounts', 'create', '--tier', 'free', '--name', 'Acme');
  const first = await adminJson(newKey, 'keys', 'issue', account_id, '--label', 'ci', '--scopes', 'jobs:read');
  expect(await statusFor(first.plaintext, JOB)).toBe(404);
  expect(await statusFor(first.plaintext, DOCUMENT)).toBe(403);

  await admin('accounts', 'set-tier', account_id, 'pro');
  const second = await adminJson(newKey, 'keys', 'rotate', first.key_id, '--grace', '1h');
  expect(await statusFor(first.plaintext, JOB)).toBe(404);
  expect(await statusFor(second.plaintext, JOB)).toBe(404);

  const third = await refusal('keys', 'issue', account_id);
  expect(third).toMatchObject({ code: 1, stderr: expect.stringMatching(/^.*has two live keys.*revoke one.*\n$/) });

  // The old key's function may remember it for a minute; one that has not seen it refuses it at once.
  await admin('keys', 'revoke', second.key_id);
  await admin('keys', 'revoke', first.key_id);
  expect(await statusFor(second.plaintext, '/nowhere')).toBe(401);

  const keys = await adminJson(z.array(listedKey), 'keys', 'list', account_id);
  expect(keys).toEqual([
    { key_id: first.key_id, state: 'revoked' },
    { key_id: second.key_id, state: 'revoked' },
  ]);
  expect((await adminJson(z.array(record), 'audit', account_id)).map(({ act, subject }) => [act, subject])).toEqual([
    ['account.create', account_id],
    ['key.issue', first.key_id],
    ['account.set_tier', account_id],
    ['key.rotate', first.key_id],
    ['key.revoke', second.key_id],
    ['key.revoke', first.key_id],
  ]);
  expect(await adminJson(z.array(account), 'accounts', 'list')).toContainEqual({ account_id, tier: 'pro' });

  const shown = await admin('accounts', 'show', account_id);
  expect(shown).toContain('name     Acme');
  expect(shown).toMatch(new RegExp(`${first.key_id} +revoked +jobs:read`));
  for (const { plaintext } of [first, second]) expect(shown).not.toContain(plaintext);
}, 120_000);

test('two operators who issue a key at once for the one place left: one of them gets it', async () => {
  const { account_id } = await adminJson(account, 'accounts', 'create', '--tier', 'free');
  await admin('keys', 'issue', account_id);
  const outcomes = await Promise.allSettled([admin('keys', 'issue', account_id), admin('keys', 'issue', account_id)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
}, 60_000);

test('credits of its own, and those of its tier again', async () => {
  const { account_id } = await adminJson(account, 'accounts', 'create', '--tier', 'free');
  const { plaintext: key } = await adminJson(newKey, 'keys', 'issue', account_id);
  await admin('accounts', 'set-credits', account_id, '2');
  expect(await creditsOf(key)).toMatchObject({ limit: 2, used: 0, remaining: 2 });
  await admin('accounts', 'set-credits', account_id, 'tier');
  expect(await adminJson(shownCredits, 'credits', 'show', account_id)).toEqual({ limit: 500, used: 0, models: [] });
  const acts = (await adminJson(z.array(record), 'audit', account_id)).map(({ act }) => act);
  expect(acts).toEqual(['account.create', 'key.issue', 'account.set_credits', 'account.set_credits']);
}, 60_000);

const shownCost = z.object({
  counted: z.object({ jobs: z.number(), pages: z.number(), uploads: z.number(), untimed: z.number() }),
  lines: z.array(z.object({ what: z.string(), usd: z.number() })),
  usd: z.number(),
  usd_per_million_jobs: z.number().nullable(),
});

test('what an account costs us, by what it has used', async () => {
  const { account_id } = await adminJson(account, 'accounts', 'create', '--tier', 'pro');
  const { plaintext: key } = await adminJson(newKey, 'keys', 'issue', account_id);
  expect(await adminJson(shownCost, 'cost', account_id)).toMatchObject({ usd: 0, usd_per_million_jobs: null });

  const { document_id } = await completedToc(key);
  const { job_id } = await submittedToc(document_id, key);
  await ended(job_id, key);
  const month = new Date().toISOString().slice(0, 7);
  await eventually(async () => {
    const { counted } = await adminJson(shownCost, 'cost', account_id, '--month', month);
    expect(counted).toEqual({ jobs: 2, pages: 72, uploads: 1, untimed: 0 });
  });
  const { usd, lines, usd_per_million_jobs } = await adminJson(shownCost, 'cost', account_id);
  expect(usd_per_million_jobs).toBeCloseTo(usd * 500_000);
  const models = lines.find(({ what }) => what.endsWith('of models and OCR'));
  expect(models?.usd).toBeGreaterThan(0);

  const own = join(await mkdtemp(join(tmpdir(), 'planwright-prices-')), 'prices.json');
  await writeFile(own, JSON.stringify({ stateTransition: 25e6 }));
  const dearer = await adminJson(shownCost, 'cost', account_id, '--prices', own);
  expect(dearer.usd - usd).toBeCloseTo(2 * 5 * (25 - 0.000025));
  expect(await admin('cost', account_id)).toMatch(/^total +0\.\d{6}$/m);
}, 120_000);

test.each([
  [['cost', 'nobody'], /^There is no account nobody: /],
  [['cost', 'nobody', '--month', 'May'], /^month: give a month as 2026-11\. Usage: /],
  [['cost', 'nobody', '--prices', 'README.md'], /^README\.md is no JSON object of prices in USD: .*stateTransition/],
  [['keys', 'issue', 'nobody'], /^There is no account nobody: .*accounts list$/],
  [['keys', 'revoke', 'nothing'], /^There is no key nothing: .*keys list/],
  [['keys', 'fetch'], /^There is no command "keys fetch": see .*help$/],
  [['accounts', 'set-credits', 'nobody', '5'], /^There is no account nobody: /],
  [['accounts', 'set-credits', 'nobody', 'many'], /^credits: .*Usage: npm run admin -- accounts set-credits/],
  [['accounts', 'create'], /^tier: .*Usage: npm run admin -- accounts create/],
])(
  '%j ends with status 1 and one line that says what to do',
  async (args, line) => {
    const { code, stderr } = await refusal(...args);
    expect(code).toBe(1);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  },
  30_000,
);
