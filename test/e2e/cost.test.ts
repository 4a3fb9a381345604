import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { billOf, gbSecondsOf, type Line, sumOf, type Usage } from '../../local/cost/bill';
import { JOB, UPLOAD } from '../../local/cost/measured';
import { ASSUMED, type FunctionName, PRICES } from '../../local/cost/prices';
import { readApp } from '../../local/template/app';
import { readAssembly } from '../../local/template/assembly';
import { jobStatusChanged } from '../../shared/contract/events';
import { announce } from '../../shared/webhooks/announce';
import { freshAccount } from '../support/accounts';
import { servicesOf } from '../support/aws';
import { heldReads } from '../support/cost/held-reads';
import { type Counts, createMeter } from '../support/cost/meter';
import { logBytes, meteredClient, POLLS, statesEntered } from '../support/cost/scenario';
import { allEvents } from '../support/events';
import { httpsServer } from '../support/https-server';
import { startProxiedRuntime } from '../support/proxied-runtime';
import { lentSlots } from '../support/slots';

jest.mock('../../shared/log');

/**
 * What a million jobs cost besides the model's own work: submit, four polls, completion, one webhook.
 * Counted here, from requests: API requests, DynamoDB units, states entered, S3 requests, events, bytes of logs.
 * Assumed (`ASSUMED` in local/cost/prices.ts): how long functions run on AWS, progress of a 30 s job, the state
 * machine's own log, the share of traces. Left out: uploads, data transfer, storage, alarms.
 */
const JOBS = 50;
const MOST_USD = 175;

const meter = createMeter();
const reads = heldReads(meter.s3);
let runtime: Awaited<ReturnType<typeof startProxiedRuntime>>;
let sink: Awaited<ReturnType<typeof httpsServer>>;
let jobs: string[];
let lines: Line[];
let job: Usage;
let upload: Usage;

const memoryByFunction = (): Map<string, number> => {
  const { functions } = readApp(readAssembly(join(runtime.stateDir, 'cdk.out')));
  return new Map(functions.map(({ name, memoryMb }) => [name, memoryMb]));
};

/** Until the last stream record has been dealt with, so that its requests count for the jobs that caused them. */
const quiet = async (account_id: string) => {
  const services = servicesOf(runtime.stateDir);
  while ((await lentSlots(account_id, services)) > 0) await sleep(100);
};

/** As deliver-webhook does it for a job with a webhook; the runtime itself calls nothing on this machine. */
const callWebhook = async (event: { account_id: string; job_id: string }) => {
  const { dynamodb, tableNamed } = servicesOf(runtime.stateDir);
  const { account_id, job_id } = event;
  await dynamodb.send(
    new UpdateCommand({
      TableName: await tableNamed('Jobs'),
      Key: { account_id, job_id },
      UpdateExpression: 'SET webhook_url = :url, webhook_events = :events',
      ExpressionAttributeValues: { ':url': sink.at('/hook'), ':events': ['complete'] },
    }),
  );
  await announce(jobStatusChanged.parse({ ...event, webhook: true }), sink.door);
};

const sweepOnce = async (): Promise<Counts> => {
  for (const FunctionName of ['planwright-dev-dispatch-queued', 'planwright-dev-retry-webhooks']) {
    await servicesOf(runtime.stateDir).lambda.send(new InvokeCommand({ FunctionName }));
  }
  return meter.take();
};

const writesTo = (counts: Counts, table: string): number =>
  Object.entries(counts.writesByTable).find(([name]) => name.toLowerCase().includes(table.toLowerCase()))?.[1] ?? 0;

type Memory = (name: FunctionName) => number;

const compute = (invocations: Partial<Record<FunctionName, number>>, memoryMb: Memory) => ({
  invocations: Object.values(invocations).reduce((sum, count) => sum + count, 0),
  gbSeconds: gbSecondsOf(invocations, memoryMb),
});

/** What one of the uploads needed that the meter counted. */
const uploadOf = (counts: Counts, own: { logBytes: number }, memoryMb: Memory): Usage => ({
  apiRequests: 1,
  ...compute({ 'create-document': 1, inspect: 1 }, memoryMb),
  writeUnits: counts.writeUnits / JOBS,
  readUnits: counts.readUnits / JOBS,
  s3Writes: counts.s3Writes / JOBS,
  s3Reads: counts.s3Reads / JOBS,
  events: counts.events / JOBS,
  transitions: 0,
  logBytes: own.logBytes / JOBS,
});

type Own = { requests: number; logBytes: number; states: number };

const usageOf = (counts: Counts, sweep: Counts, own: Own, memoryMb: Memory): Usage => {
  const each = (value: number) => value / JOBS;
  const sweeps = ASSUMED.minutesPerMillionJobs / 1e6;
  // at worst, when jobs come far apart, each record of the stream wakes its readers by itself
  const records = each(writesTo(counts, 'Jobs')) + ASSUMED.progressWrites;
  const webhooks = each(writesTo(counts, 'Deliveries')) / 2; // written down, then what came of the attempt
  return {
    apiRequests: each(own.requests),
    ...compute(
      {
        'parse-spec': 1,
        'get-job': POLLS,
        'toc-parser': 1,
        'dispatch-next': 1, // its filter lets through the job's end only
        'publish-events': records,
        'deliver-webhook': webhooks,
        'dispatch-queued': sweeps,
        'retry-webhooks': sweeps,
      },
      memoryMb,
    ),
    writeUnits: each(counts.writeUnits) + ASSUMED.progressWrites,
    readUnits: each(counts.readUnits) + sweep.readUnits * sweeps,
    s3Writes: each(counts.s3Writes),
    s3Reads: each(counts.s3Reads),
    events: each(counts.events),
    transitions: each(own.states) + ASSUMED.furtherTransitions,
    logBytes: each(own.logBytes) + ASSUMED.executionLogBytes,
  };
};

beforeAll(async () => {
  sink = await httpsServer((request, response) => {
    request.resume();
    response.end();
  });
  runtime = await startProxiedRuntime({ ...meter, s3: reads.s3 });
  process.env.AWS_ENDPOINT_URL_DYNAMODB = runtime.endpoints.DYNAMODB;
  const { account_id, key } = await freshAccount('enterprise');
  const client = meteredClient({ url: runtime.url, key, stateDir: runtime.stateDir, hold: reads.hold });
  const documents: string[] = [];
  await client.upload();
  const memory = memoryByFunction();
  const memoryMb = (name: FunctionName) => memory.get(`planwright-dev-${name}`) ?? Number.NaN;
  const bytesAtFirst = await logBytes(runtime.stateDir);
  meter.take();
  while (documents.length < JOBS) documents.push(await client.upload());
  upload = uploadOf(meter.take(), { logBytes: (await logBytes(runtime.stateDir)) - bytesAtFirst }, memoryMb);
  await client.runJob(await client.upload()); // functions start and read the key for the first time
  await quiet(account_id);

  meter.take();
  const [requestsBefore, bytesBefore] = [client.requests(), await logBytes(runtime.stateDir)];
  jobs = [];
  for (const document_id of documents) jobs.push(await client.runJob(document_id));
  await quiet(account_id);
  const requests = client.requests() - requestsBefore;
  const bytes = (await logBytes(runtime.stateDir)) - bytesBefore;
  const complete = (await allEvents(runtime.stateDir)).filter(({ status }) => status === 'complete');
  for (const event of complete.filter(({ job_id }) => jobs.includes(job_id))) await callWebhook(event);
  const counts = meter.take();

  const states = (await Promise.all(jobs.map((job_id) => statesEntered(runtime.stateDir, job_id)))).flat().length;
  job = usageOf(counts, await sweepOnce(), { requests, logBytes: bytes, states }, memoryMb);
  lines = billOf(job, PRICES);
  const table = lines.map(({ what, usd }) => `${what.padEnd(36)} ${usd.toFixed(2).padStart(8)}`);
  console.log([...table, `${'USD per million jobs'.padEnd(36)} ${sumOf(lines).toFixed(2).padStart(8)}`].join('\n'));
  console.log({ job, upload });
}, 300_000);

afterAll(async () => {
  sink?.stop();
  await runtime?.stop();
});

test('no function wanted what its role does not allow it', () => {
  expect(runtime.denials).toEqual([]);
});

test('an ordinary job goes through three states', async () => {
  for (const job_id of jobs) {
    expect(await statesEntered(runtime.stateDir, job_id)).toEqual(['Claim', 'Run', 'Finish']);
  }
});

test('every line of the bill was counted', () => {
  for (const { usd } of lines) expect(usd).toBeGreaterThan(0);
});

test(`a million jobs cost less than $${MOST_USD}`, () => {
  expect(sumOf(lines)).toBeLessThan(MOST_USD);
});

/** In USD a million: a sweep, or a key that is read anew each minute, may come between. */
const slackOf = (usd: number): number => Math.max(0.1, 0.1 * usd);

test.each([
  ['a job', JOB, () => job],
  ['an upload', UPLOAD, () => upload],
])('what %s needs is what the cost of an account is reckoned with', (_, known, counted) => {
  const expected = billOf(known, PRICES);
  const apart = billOf(counted(), PRICES).filter(({ usd }, line) => {
    const wanted = expected[line]?.usd ?? Number.NaN;
    return !(Math.abs(usd - wanted) <= slackOf(wanted));
  });
  expect(apart).toEqual([]);
});
