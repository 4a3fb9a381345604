import { guardedDynamodb, guardedS3 } from '../../support/iam/guard';
import type { Answered, Asked } from '../../support/proxy';

const FORWARDED: Answered = { status: 200, headers: {}, body: Buffer.alloc(0) };

/** The status that a function of this name is answered with. */
const statusOf = async (guard: typeof guardedDynamodb, name: string, asked: Partial<Asked>) => {
  const denials: string[] = [];
  const agent = { 'user-agent': `aws-sdk-js/3 app/planwright-dev-${name}` };
  const answer = await guard(async () => FORWARDED, denials)(
    { method: 'POST', url: '/', body: Buffer.alloc(0), ...asked, headers: { ...agent, ...asked.headers } },
    async () => FORWARDED,
  );
  const status = typeof answer === 'string' ? 0 : answer.status;
  expect(denials).toHaveLength(status === 403 ? 1 : 0);
  return status;
};

const update = (UpdateExpression: string, more: object = {}) => ({
  headers: { 'x-amz-target': 'DynamoDB_20120810.UpdateItem' },
  body: Buffer.from(
    JSON.stringify({
      TableName: 'Planwright-dev-Data-Jobs1234',
      Key: { account_id: { S: 'acme' }, job_id: { S: '1' } },
      UpdateExpression,
      ConditionExpression: '#s = :running AND attempt_token = :token',
      ExpressionAttributeNames: { '#s': 'status' },
      ...more,
    }),
  ),
});

const put = (pk: string) => ({
  headers: { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' },
  body: Buffer.from(
    JSON.stringify({ TransactItems: [{ Put: { TableName: 'planwright-dev-accounts', Item: { pk: { S: pk } } } }] }),
  ),
});

test.each([
  ['a model writes progress', 'toc-parser', update('SET progress = :p, updated_at = :at'), 200],
  ['a model writes how its job ended', 'toc-parser', update('SET result_key = :key'), 403],
  ['a route writes an item of its account', 'parse-spec', put('ACCOUNT#acme'), 200],
  ['a route writes a key', 'parse-spec', put('KEY#12345678'), 403],
  ['a function that the table does not know', 'newcomer', put('ACCOUNT#acme'), 403],
])('%s: %s', async (_, name, asked, status) => {
  expect(await statusOf(guardedDynamodb, name, asked)).toBe(status);
});

const object = (method: string, url: string, headers = {}) => ({ method, url, headers });

test.each([
  ['a model reads a document', 'toc-parser', object('GET', '/dev-bucketsdocuments-1/kept/30d/acme/1.pdf'), 200],
  ['a model reads an upload', 'toc-parser', object('GET', '/dev-bucketsdocuments-1/incoming/acme/1.pdf'), 403],
  ['a model lists the bucket', 'toc-parser', object('GET', '/dev-bucketsdocuments-1?list-type=2'), 403],
  ['a model writes a document', 'toc-parser', object('PUT', '/dev-bucketsdocuments-1/kept/30d/acme/1.pdf'), 403],
  ['a model writes a result', 'toc-parser', object('PUT', '/dev-bucketsresults-1/kept/30d/acme/1/a.json'), 200],
  [
    'an upload is copied to where it is kept',
    'settle',
    object('PUT', '/dev-bucketsdocuments-1/kept/30d/acme/1.pdf', {
      'x-amz-copy-source': 'dev-bucketsdocuments-1/incoming/acme/1.pdf',
    }),
    200,
  ],
])('%s: %s', async (_, name, asked, status) => {
  expect(await statusOf(guardedS3, name, asked)).toBe(status);
});

test('who is no function is let through', async () => {
  const denials: string[] = [];
  const asked = { method: 'GET', url: '/anywhere', headers: {}, body: Buffer.alloc(0) };
  expect(await guardedS3(async () => FORWARDED, denials)(asked, async () => FORWARDED)).toBe(FORWARDED);
});
