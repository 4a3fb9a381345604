import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { awaitingDocument, readyDocument } from '../../shared/contract/documents';
import { submittedJob } from '../../shared/contract/jobs';
import { registeredAnswer } from '../../shared/dialects/docurift/webhook-endpoints';
import { newId } from '../../shared/domain/ids';
import { freshAccount } from '../support/accounts';
import { call } from '../support/api';
import { formWith } from '../support/docurift';
import { sweep } from '../support/executions';
import { ended, readySample, uploadForm } from '../support/flows';
import { listPage } from '../support/lists';
import { keyOf, stateDir } from '../support/local-runtime';
import { onePagePdf } from '../support/pdfs';
import { createdJobOf, declared, registered } from '../support/plangrep';
import { lendAllSlots } from '../support/slots';
import { putQueuedJob, tearStoredResult } from '../support/storage';
import { attemptedDeliveries, webhookSecret } from '../support/webhooks';

const KEY = keyOf('developer');

const swept = z
  .object({ message: z.literal('queue swept'), oldest_queued_seconds: z.number() })
  .transform(({ oldest_queued_seconds }) => oldest_queued_seconds);

/** All that the functions and the log of events have written, of every job of this runtime. */
const logged = (): string => {
  const folder = join(stateDir, 'logs');
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
};

const linesOf = (name: string): unknown[] =>
  readFileSync(join(stateDir, 'logs', `planwright-dev-${name}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** Letters that stand nowhere else. */
const marked = (what: string): string => `${what}-${newId().replaceAll('-', '')}`;

test('no log line of a job carries its content, its file’s name, an address, a key or a secret', async () => {
  const phrase = marked('CONTENT');
  const filename = marked('FILENAME');
  const token = marked('TOKEN');
  const idempotency = marked('IDEMPOTENCY');
  const bytes = new Uint8Array(await onePagePdf(`SECTION 26 05 19 ${phrase}`));
  const uploaded = await uploadForm(bytes, KEY, `${filename}.pdf`);
  const document = readyDocument.parse(uploaded.body);
  const submitted = await call('POST', '/v1/specs/parse/document', {
    key: KEY,
    headers: { 'idempotency-key': idempotency },
    json: { document_id: document.document_id, webhook_url: `https://receiver.invalid/hook?token=${token}` },
  });
  const { job_id } = submittedJob.parse(submitted.body);
  await ended(job_id, KEY);
  const [delivery] = await attemptedDeliveries(job_id, 1);
  // what is refused must not be logged either
  const stranger = marked('pw_live_');
  const refusals = [
    await call('GET', `/v1/jobs/${job_id}`, { key: stranger }),
    await uploadForm(new TextEncoder().encode(`${phrase} is no PDF`), KEY, `${filename}.pdf`),
    await call('POST', '/v1/documents', { key: KEY, json: { url: `https://127.0.0.1/${filename}?token=${token}` } }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([401, 422, 422]);

  const { secret } = await webhookSecret(KEY);
  const log = logged();
  const secrets = {
    phrase,
    filename,
    token,
    idempotency,
    stranger,
    key: KEY,
    secretOfKey: KEY.slice(-20),
    webhook: secret,
  };
  const leaked = Object.entries(secrets).filter(([, text]) => log.includes(text));
  expect(leaked.map(([what]) => what)).toEqual([]);
  expect(log).not.toMatch(/X-Amz-(Signature|Credential)|whsec_/i);

  // the log was looked at where it tells of this very job
  const requestId = submitted.headers.get('x-request-id');
  expect(linesOf('parse-spec')).toContainEqual({
    level: 'info',
    message: 'request',
    requestId,
    route: 'POST /v1/specs/parse/document',
    status: 202,
    made: `/v1/jobs/${job_id}`,
  });
  expect(linesOf('deliver-webhook')).toContainEqual(
    expect.objectContaining({ message: 'webhook attempted', job_id, delivery_id: delivery?.delivery_id }),
  );
  expect(log).toContain(`"job_id":"${job_id}"`);
});

test('nor does one of a request by another vendor’s API, of an upload by its url, or of a fault', async () => {
  const { account_id, key } = await freshAccount('pro');
  const bearer = { key: null, headers: { authorization: `Bearer ${key}` } };
  const secret = marked('SECRET');
  const metadata = marked('METADATA');
  const token = marked('TOKEN');
  const bytes = new Uint8Array(await onePagePdf('INVOICE'));
  const form = formWith(bytes, {
    webhookUrl: `https://receiver.invalid/hook?token=${token}`,
    webhookSecret: secret,
    callbackMetadata: JSON.stringify({ note: metadata }),
  });
  const submitted = await call('POST', '/docurift/v1/documents/process/async', { ...bearer, body: form });
  expect(submitted.status).toBe(202);
  const [{ job_id = '' } = {}] = (await listPage(key)).jobs.map(({ id }) => ({ job_id: id }));
  await ended(job_id, key);
  await attemptedDeliveries(job_id, 1, key);
  const endpoint = await call('POST', '/docurift/v1/webhooks', {
    ...bearer,
    json: { url: `https://receiver.invalid/all?token=${token}`, events: ['document.completed'] },
  });
  const endpointSecret = registeredAnswer.parse(endpoint.body).data.secret;

  const { job } = await createdJobOf(key);
  const { uploads } = await registered(key, job.id, [declared('plans.pdf', bytes)]);
  const uploadToken = uploads[0]?.uploadToken ?? '';
  expect(uploadToken).toMatch(/^upt_/);
  const presigned = awaitingDocument.parse(
    (await call('POST', '/v1/documents', { key, json: { filename: 'a.pdf', size_bytes: 10, sha256: 'a'.repeat(64) } }))
      .body,
  );
  const signature = new URL(presigned.upload.url).searchParams.get('X-Amz-Signature') ?? '';
  expect(signature).toMatch(/^[0-9a-f]{64}$/);

  // a row that names addresses and secrets, of a result that nobody can read
  await tearStoredResult('pro', job_id, account_id);
  const fault = await call('GET', `/v1/jobs/${job_id}`, bearer);
  expect(fault.status).toBe(500);

  const log = logged();
  const secrets = { key, keyPart: key.slice(-20), secret, metadata, token, endpointSecret, signature, uploadToken };
  expect(Object.entries(secrets).flatMap(([what, text]) => (log.includes(text) ? [what] : []))).toEqual([]);
  // the fault is there, by the id that its client was told
  expect(linesOf('get-job')).toContainEqual(
    expect.objectContaining({ message: 'unexpected fault', requestId: fault.headers.get('x-request-id') }),
  );
});

test('the sweep logs how long the oldest queued job has waited, which an alarm reads', async () => {
  const { account_id, key } = await freshAccount('developer');
  // with every slot lent, no dispatch takes it before the sweep has looked
  await lendAllSlots(account_id, 'developer', 600);
  const long = 123_456;
  const updated_at = new Date(Date.now() - long * 1000).toISOString();
  const waiting = { account_id, queued_account_id: account_id, updated_at };
  const job_id = await putQueuedJob('developer', await readySample(key), waiting, 'in the index');
  await sweep();
  expect((await call('DELETE', `/v1/jobs/${job_id}`, { key })).status).toBe(200);
  const longest = Math.max(...linesOf('dispatch-queued').flatMap((line) => swept.safeParse(line).data ?? []));
  expect(longest).toBeGreaterThanOrEqual(long);
  expect(longest).toBeLessThan(long + 600);
});
