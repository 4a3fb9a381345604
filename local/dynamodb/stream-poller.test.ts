import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { z } from 'zod';
import type { HttpService, LambdaResult } from '../services';
import { choosePorts } from '../supervisor/ports';
import { type Reaper, startReaper } from '../supervisor/reaper';
import type { Table } from '../template/model';
import { startDynamoDb } from './server';
import { startStreamPoller } from './stream-poller';
import type { LambdaStreamRecord } from './stream-record';
import { ensureTable } from './tables';

jest.setTimeout(60_000);

const stateDir = mkdtempSync(join(tmpdir(), 'planwright-dynamodb-'));
const table: Table = {
  name: 'jobs',
  keys: [{ AttributeName: 'id', KeyType: 'HASH' }],
  attributes: [
    { AttributeName: 'id', AttributeType: 'S' },
    { AttributeName: 'rank', AttributeType: 'S' },
  ],
  indexes: [
    {
      IndexName: 'by-rank',
      KeySchema: [{ AttributeName: 'rank', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  ttlAttribute: 'expires_at',
  streamView: 'NEW_AND_OLD_IMAGES',
};
const mapping = {
  name: 'mapping',
  tableName: 'jobs',
  functionArn: 'fn',
  batchSize: 10,
  filters: [{ eventName: ['INSERT', 'REMOVE'] }],
  reportsBatchItemFailures: false,
  maxRetries: 1,
  onFailureQueue: 'failures',
};

let reaper: Reaper;
let server: HttpService;
let dynamodb: DynamoDBClient;
let streams: DynamoDBStreamsClient;

async function startDatabase() {
  const { dynamodb: port } = await choosePorts(join(stateDir, 'ports.json'));
  const dataDir = join(stateDir, 'dynamodb');
  server = await startDynamoDb({ dataDir, logFile: join(stateDir, 'log'), port, reaper });
  const options = {
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  dynamodb = new DynamoDBClient(options);
  streams = new DynamoDBStreamsClient(options);
}

const eventSchema = z.object({ Records: z.array(z.custom<LambdaStreamRecord>()) });

/** A function that notes what it gets, and answers as told. */
function recorder(answer: LambdaResult) {
  const records: LambdaStreamRecord[] = [];
  return {
    records,
    ids: () => records.map(({ dynamodb: { Keys } }) => JSON.stringify(Keys)),
    lambda: {
      async invoke(_: string, event: unknown) {
        records.push(...eventSchema.parse(event).Records);
        return answer;
      },
      async stop() {},
    },
  };
}

const done: LambdaResult = { ok: true, payload: null };
const failure: LambdaResult = { ok: false, errorType: 'E', payload: { errorType: 'E', errorMessage: '' } };
const keyOf = (id: string) => JSON.stringify({ id: { S: id } });
const put = (id: string, attributes = {}, TableName = 'jobs') =>
  dynamodb.send(new PutItemCommand({ TableName, Item: { id: { S: id }, ...attributes } }));

async function until(condition: () => boolean) {
  while (!condition()) await sleep(50); // The test's own timeout is the limit.
}

beforeAll(async () => {
  reaper = startReaper();
  await startDatabase();
  await ensureTable(dynamodb, table, stateDir);
});
afterAll(async () => {
  await server.stop();
  await reaper.stop();
  rmSync(stateDir, { recursive: true });
});

it('goes on where it was after a restart of itself and of the database, and misses and repeats nothing', async () => {
  const before = recorder(done);
  const first = await startStreamPoller({ mapping, dynamodb, streams, lambda: before.lambda, stateDir });
  await put('a');
  await until(() => before.records.length === 1);
  await first.stop();
  await put('b');
  await server.stop();
  await startDatabase();
  await ensureTable(dynamodb, table, stateDir);
  await put('c');

  const after = recorder(done);
  const second = await startStreamPoller({ mapping, dynamodb, streams, lambda: after.lambda, stateDir });
  await until(() => after.records.length >= 2);
  await second.stop();
  expect([before.ids(), after.ids()]).toEqual([[keyOf('a')], [keyOf('b'), keyOf('c')]]);
});

it('leaves out what the filters do not want, and tells of an expired item as DynamoDB does', async () => {
  const plain = { ...table, name: 'plain', indexes: [], attributes: table.attributes.slice(0, 1) };
  await ensureTable(dynamodb, plain, stateDir);
  const seen = recorder(done);
  const ofPlain = { ...mapping, name: 'of-plain', tableName: 'plain' };
  const poller = await startStreamPoller({ mapping: ofPlain, dynamodb, streams, lambda: seen.lambda, stateDir });
  await put('d', {}, 'plain');
  await put('d', { rank: { S: '1' } }, 'plain');
  await put('d', { expires_at: { N: String(Math.floor(Date.now() / 1000) - 60) } }, 'plain');
  await until(() => seen.records.length === 2);
  await poller.stop();
  expect(seen.records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'REMOVE']);
  expect(seen.records[1]).toMatchObject({
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    dynamodb: { Keys: { id: { S: 'd' } } },
  });
});

it('writes a batch that fails too often to the queue and goes on behind it', async () => {
  const failing = recorder(failure);
  const poller = await startStreamPoller({ mapping, dynamodb, streams, lambda: failing.lambda, stateDir });
  await put('e');
  await until(() => failing.records.length === 2);
  await put('f');
  await until(() => failing.records.length === 4);
  await poller.stop();
  const messages = readFileSync(join(stateDir, 'queues', 'failures.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(failing.ids()).toEqual(['e', 'e', 'f', 'f'].map(keyOf));
  expect(messages.map((message): unknown => JSON.parse(message))).toMatchObject([
    {
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1 },
    },
    {},
  ]);
});

it('refuses a table that exists with another schema, and names the way out', async () => {
  const { streamView: _, ...withoutStream } = table;
  await expect(ensureTable(dynamodb, withoutStream, stateDir)).rejects.toThrow(`delete ${stateDir} to begin anew`);
  await expect(ensureTable(dynamodb, { ...table, indexes: [] }, stateDir)).rejects.toThrow('another schema');
  await expect(ensureTable(dynamodb, table, stateDir)).resolves.toBeUndefined();
});
