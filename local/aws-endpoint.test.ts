import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBridgeClient, ListRulesCommand, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { startAwsEndpoint } from './aws-endpoint';
import { AwsError } from './aws-error';
import { createEvents } from './events/service';
import type { HttpService, LambdaResult } from './services';
import { createStates, type States } from './states/service';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
const ARN = 'arn:aws:states:eu-west-1:000000000000:stateMachine:jobs';
const BUS = { name: 'jobs-bus', arn: 'arn:aws:events:eu-west-1:000000000000:event-bus/jobs-bus' };

const invocations: unknown[] = [];
let flaky = 0;

const lambda = {
  async invoke(name: string, payload: unknown): Promise<LambdaResult> {
    invocations.push([name, payload]);
    const failure = (errorType: string): LambdaResult => ({
      ok: false,
      errorType,
      payload: { errorType, errorMessage: 'no', trace: [] },
    });
    if (name.endsWith('missing')) throw new AwsError('ResourceNotFoundException', 'not found', 404);
    if (name.endsWith('broken')) return failure('TypeError');
    if (name.endsWith('flaky')) {
      flaky += 1;
      return flaky < 2 ? failure('Busy') : { ok: true, payload: null };
    }
    return { ok: true, payload: { echo: payload } };
  },
  stop: async () => {},
};

let dir: string;
let endpoint: HttpService;
let states: States;
let events: ReturnType<typeof createEvents>;
let clients: { sfn: SFNClient; bridge: EventBridgeClient; lambdas: LambdaClient };

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'aws-'));
  events = createEvents({
    buses: [BUS],
    rules: [
      {
        name: 'log',
        bus: BUS.name,
        pattern: { source: ['jobs'], detail: { status: ['complete', 'failed'] } },
        targets: [{ kind: 'log-group', arn: 'arn:aws:logs:eu-west-1:000000000000:log-group:/aws/events/jobs:*' }],
      },
      {
        name: 'ends',
        bus: 'default',
        pattern: { source: ['aws.states'], detail: { status: ['ABORTED'] } },
        targets: [{ kind: 'lambda', arn: 'arn:aws:lambda:eu-west-1:000000000000:function:close' }],
      },
    ],
    lambda,
    logDir: join(dir, 'logs'),
  });
  states = await createStates({
    machines: [
      { arn: ARN, name: 'jobs', definition: { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 60, End: true } } } },
    ],
    lambda,
    dynamodbUrl: 'http://127.0.0.1:1',
    credentials,
    dataDir: dir,
    onStatusChange: events.emit,
  });
  endpoint = await startAwsEndpoint({ states, events, lambda, port: 0 });
  const config = { endpoint: endpoint.url, region: 'eu-west-1', credentials, maxAttempts: 1 };
  clients = { sfn: new SFNClient(config), bridge: new EventBridgeClient(config), lambdas: new LambdaClient(config) };
});

afterAll(async () => {
  for (const client of Object.values(clients)) client.destroy();
  await endpoint.stop();
  await states.stop();
  await events.stop();
  rmSync(dir, { recursive: true });
});

async function until(holds: () => boolean) {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}

describe('Step Functions', () => {
  test('an execution is started, described and stopped; its end reaches a rule on the default bus', async () => {
    const { sfn } = clients;
    const started = await sfn.send(
      new StartExecutionCommand({ stateMachineArn: ARN, name: 'job-1', input: '{"a":1}' }),
    );
    const { executionArn } = started;
    expect(executionArn).toBe('arn:aws:states:eu-west-1:000000000000:execution:jobs:job-1');
    const described = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({
      status: 'RUNNING',
      input: '{"a":1}',
      name: 'job-1',
      startDate: started.startDate,
    });
    expect(started.startDate).toBeInstanceOf(Date);
    const { stopDate } = await sfn.send(new StopExecutionCommand({ executionArn, cause: 'enough' }));
    expect(stopDate).toBeInstanceOf(Date);
    expect(await sfn.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      cause: 'enough',
      stopDate,
    });
    const close = 'arn:aws:lambda:eu-west-1:000000000000:function:close';
    await until(() => invocations.length > 0);
    expect(invocations.at(-1)).toMatchObject([
      close,
      { source: 'aws.states', detail: { status: 'ABORTED', executionArn } },
    ]);
  });

  test('a name already used is the modelled ExecutionAlreadyExists', async () => {
    const start = (input: string) =>
      clients.sfn.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'job-2', input }));
    await start('{}');
    await expect(start('{"other":1}')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  });
});

describe('EventBridge', () => {
  test('an event that matches is written to the log group as a line of JSON', async () => {
    const entry = (status: string) => ({
      Source: 'jobs',
      DetailType: 'Job status',
      Detail: JSON.stringify({ status }),
      EventBusName: BUS.name,
      Time: new Date('2026-01-02T03:04:05Z'),
    });
    const Entries = [entry('queued'), entry('complete'), { ...entry('complete'), EventBusName: BUS.arn }];
    const answer = await clients.bridge.send(new PutEventsCommand({ Entries }));
    expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }, {}, {}] });
    const file = join(dir, 'logs', 'aws-events-jobs.jsonl');
    await until(() => existsSync(file) && readFileSync(file, 'utf8').split('\n').length === 3);
    const [first] = readFileSync(file, 'utf8').split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      source: 'jobs',
      'detail-type': 'Job status',
      detail: { status: 'complete' },
      time: '2026-01-02T03:04:05Z',
      region: 'eu-west-1',
      account: '000000000000',
    });
  });

  test('a bad detail and an unknown bus fail as entries', async () => {
    const entry = { Source: 'jobs', DetailType: 'x', Detail: '{}' };
    const Entries = [{ ...entry, Detail: '[' }, { ...entry, EventBusName: 'none' }, entry];
    expect(await clients.bridge.send(new PutEventsCommand({ Entries }))).toMatchObject({
      FailedEntryCount: 2,
      Entries: [{ ErrorCode: 'MalformedDetail' }, { ErrorCode: 'ResourceNotFoundException' }, {}],
    });
  });

  test('more than ten entries are refused', async () => {
    const Entries = Array.from({ length: 11 }, () => ({ Source: 'jobs', DetailType: 'x', Detail: '{}' }));
    await expect(clients.bridge.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('Lambda', () => {
  const invoke = (FunctionName: string, InvocationType: 'Event' | 'RequestResponse' = 'RequestResponse') =>
    clients.lambdas.send(new InvokeCommand({ FunctionName, InvocationType, Payload: JSON.stringify({ a: 1 }) }));

  test('a synchronous invocation gives the payload', async () => {
    const answer = await invoke('arn:aws:lambda:eu-west-1:000000000000:function:echo');
    expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toEqual({ echo: { a: 1 } });
    expect(answer).toMatchObject({ StatusCode: 200, ExecutedVersion: '$LATEST' });
    expect(answer.FunctionError).toBeUndefined();
  });

  test('an error of the function gives FunctionError and the error as payload', async () => {
    const answer = await invoke('broken');
    expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toMatchObject({ errorType: 'TypeError' });
  });

  test('an unknown function is ResourceNotFoundException', async () => {
    await expect(invoke('missing')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('an asynchronous invocation answers 202 at once and is tried again', async () => {
    expect(await invoke('flaky', 'Event')).toMatchObject({ StatusCode: 202 });
    await until(() => flaky === 2);
  });
});

test('an operation that is not built is refused by name', async () => {
  await expect(clients.bridge.send(new ListRulesCommand({}))).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: expect.stringContaining('AWSEvents.ListRules'),
  });
});

test('an unsigned request, as a web page could send it, is refused', async () => {
  const response = await fetch(`${endpoint.url}/2015-03-31/functions/echo/invocations`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(403);
});
