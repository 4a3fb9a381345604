import { createHash, randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { problem } from '../../shared/contract/common';
import { awaitingDocument, readyDocument } from '../../shared/contract/documents';
import { submittedJob } from '../../shared/contract/jobs';
import { newId } from '../../shared/domain/ids';
import { freshAccount } from '../support/accounts';
import { call } from '../support/api';
import { dynamodb, tableNamed } from '../support/aws';
import { ended, readySample, sampleBook } from '../support/flows';

const ROUTE = '/v1/specs/parse/document';

const account = async () => {
  const { account_id, key } = await freshAccount('pro');
  const { document_id } = await readySample(key);
  const submit = (idempotencyKey: string, json: object = { document_id, cache: 'bypass' }) =>
    call('POST', ROUTE, { key, json, headers: { 'idempotency-key': idempotencyKey } });
  return { account_id, key, document_id, submit };
};

const jobIdOf = (body: unknown) => submittedJob.parse(body).job_id;

test('the same request again gets the first answer again, and makes nothing new', async () => {
  const { submit } = await account();
  const first = await submit('one');
  const again = await submit('one');
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again).toMatchObject({ status: 202, body: first.body });
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  expect(jobIdOf((await submit('two')).body)).not.toBe(jobIdOf(first.body));
});

test('a field that is null is not given, so the request is the same', async () => {
  const { document_id, submit } = await account();
  const first = await submit('one');
  const left = { priority: null, start_by: null, webhook_url: null, webhook_events: null };
  const again = await submit('one', { document_id, cache: 'bypass', ...left });
  expect(again).toMatchObject({ status: 202, body: first.body });
});

test('another body under the same key is refused', async () => {
  const { document_id, submit } = await account();
  await submit('one');
  const { status, body } = await submit('one', { document_id, priority: 'high' });
  expect(status).toBe(422);
  expect(problem.parse(body).code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('ten at the same moment make one job; who comes too early is told to come again', async () => {
  const { submit } = await account();
  const answers = await Promise.all(Array.from({ length: 10 }, () => submit('one')));
  const made = answers.filter(({ status }) => status === 202);
  const early = answers.filter(({ status }) => status !== 202);
  expect(new Set(made.map(({ body }) => jobIdOf(body))).size).toBe(1);
  for (const { status, body } of early) {
    expect(status).toBe(409);
    expect(problem.parse(body).code).toBe('REQUEST_IN_FLIGHT');
  }
});

test('keys of two accounts have nothing to do with each other', async () => {
  const [a, b] = [await account(), await account()];
  expect(jobIdOf((await a.submit('one')).body)).not.toBe(jobIdOf((await b.submit('one')).body));
});

test('a request that was refused may be mended under its key', async () => {
  const { document_id, submit } = await account();
  expect((await submit('one', { document_id: newId() })).status).toBe(404);
  expect((await submit('one', { document_id })).status).toBe(202);
});

const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a submit under the key `one` left that died; its lease has `seconds` to run. Gives the id it would have made. */
const crashed = async (account_id: string, document_id: string, seconds: number): Promise<string> => {
  const created_id = newId();
  const now = Math.floor(Date.now() / 1000);
  const Item = {
    pk: `ACCOUNT#${account_id}`,
    sk: `IDEMPOTENCY#${hash(`POST ${ROUTE} one`)}`,
    request_hash: hash(JSON.stringify({ document_id, cache: 'bypass' })),
    created_id,
    attempt: randomUUID(),
    lease_until: now + seconds,
    expires_at: now + 3600,
  };
  await dynamodb.send(new PutCommand({ TableName: await tableNamed('Accounts'), Item }));
  return created_id;
};

test('an attempt that crashed is gone on with, under the id it had', async () => {
  const { account_id, key, document_id, submit } = await account();
  const created_id = await crashed(account_id, document_id, 0);
  expect(jobIdOf((await submit('one')).body)).toBe(created_id);
  expect((await ended(created_id, key)).status).toBe('complete');
});

test('while its lease runs a repeat is told when to come again: in 5 s at most, however long that is', async () => {
  const { account_id, document_id, submit } = await account();
  await crashed(account_id, document_id, 60);
  const { status, headers, body } = await submit('one');
  expect({ status, code: problem.parse(body).code }).toEqual({ status: 409, code: 'REQUEST_IN_FLIGHT' });
  expect(headers.get('retry-after')).toBe('5');
});

test('a refusal does not free the key of an attempt before it, which may have made a job', async () => {
  const { account_id, key } = await freshAccount('pro');
  const book = await sampleBook();
  const declared = { filename: 'book.pdf', size_bytes: book.length, sha256: hash(book) };
  const awaiting = awaitingDocument.parse((await call('POST', '/v1/documents', { key, json: declared })).body);
  const { document_id, upload } = awaiting;
  const created_id = await crashed(account_id, document_id, 0);
  const submit = () =>
    call('POST', ROUTE, { key, json: { document_id, cache: 'bypass' }, headers: { 'idempotency-key': 'one' } });
  expect((await submit()).body).toMatchObject({ code: 'DOCUMENT_NOT_UPLOADED' });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: book });
  expect(jobIdOf((await submit()).body)).toBe(created_id);
});

test('a form counts by its file, whatever boundary its client drew', async () => {
  const { key } = await freshAccount('pro');
  const book = await sampleBook();
  const upload = () => {
    const body = new FormData();
    body.append('file', new Blob([book]), 'book.pdf');
    return call('POST', '/v1/documents', { key, body, headers: { 'idempotency-key': 'one' } });
  };
  const [first, again] = [await upload(), await upload()];
  expect(readyDocument.parse(again.body).document_id).toBe(readyDocument.parse(first.body).document_id);
  const json = { filename: 'book.pdf', size_bytes: 1, sha256: 'a'.repeat(64) };
  const other = await call('POST', '/v1/documents', { key, json, headers: { 'idempotency-key': 'two' } });
  expect(awaitingDocument.parse(other.body).document_id).not.toBe(readyDocument.parse(first.body).document_id);
});

test.each(['', 'x'.repeat(257)])('a key of no or too many characters is refused', async (idempotencyKey) => {
  const { submit } = await account();
  const { status, body } = await submit(idempotencyKey);
  expect(status).toBe(422);
  expect(problem.parse(body).errors).toEqual([expect.objectContaining({ field: 'Idempotency-Key' })]);
});

test('a GET has no use for it', async () => {
  const { key, document_id } = await account();
  const get = () => call('GET', `/v1/documents/${document_id}`, { key, headers: { 'idempotency-key': 'one' } });
  await get();
  expect((await get()).headers.get('idempotency-replayed')).toBeNull();
});
