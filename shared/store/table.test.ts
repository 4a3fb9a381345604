import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied, table } from './table';

let answers: string[];
let server: Server;
beforeAll(async () => {
  server = createServer((_, response) => {
    const error = answers.shift();
    response.writeHead(error ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(error ? { __type: `com.amazonaws.dynamodb.v20120810#${error}`, message: error } : {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${address.port}`,
  });
});
afterAll(() => {
  table.destroy();
  server.close();
});

const put = () => table.send(new PutCommand({ TableName: 'jobs', Item: { account_id: 'a' } }));

test('a write that meets a transaction on its item is tried again', async () => {
  answers = ['TransactionConflictException', 'TransactionConflictException'];
  await put();
  expect(answers).toEqual([]);
});

test('one that meets them again and again fails in the end', async () => {
  answers = Array.from({ length: 10 }, () => 'TransactionConflictException');
  await expect(put()).rejects.toMatchObject({ name: 'TransactionConflictException' });
  expect(answers.length).toBeGreaterThan(0);
});

test('a lost condition is not tried again, and is no fault', async () => {
  answers = ['ConditionalCheckFailedException', 'never asked for'];
  expect(await applied(put())).toBe(false);
  expect(answers).toEqual(['never asked for']);
});
