import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AwsEvent, LambdaResult } from '../services';
import { createStates, type States } from './service';

const ARN = 'arn:aws:states:eu-west-1:000000000000:stateMachine:jobs';
const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };

type Functions = Record<string, (payload: unknown) => unknown>;

/** A Lambda service of plain functions: what they throw is the function's own error. */
const lambdaOf = (functions: Functions) => ({
  async invoke(name: string, payload: unknown): Promise<LambdaResult> {
    try {
      return { ok: true, payload: await functions[name]?.(payload) };
    } catch (thrown) {
      const { name: errorType, message: errorMessage } = thrown instanceof Error ? thrown : new Error(String(thrown));
      return { ok: false, errorType, payload: { errorType, errorMessage } };
    }
  },
  stop: async () => {},
});

const fault = (name: string, message = 'no') => Object.assign(new Error(message), { name });
const call = (FunctionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName, 'Payload.$': '$' },
  OutputPath: '$.Payload',
  End: true,
  ...more,
});
const machine = (States: Record<string, object>, more: object = {}) => ({
  StartAt: Object.keys(States)[0],
  States,
  ...more,
});

let dataDir: string;
const open: States[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'states-'));
});

afterEach(async () => {
  for (const states of open.splice(0)) await states.stop();
  rmSync(dataDir, { recursive: true });
});

/** Starts the service for one machine; `ended` resolves with the last event of an execution. */
async function serve(definition: object, functions: Functions) {
  const events: AwsEvent[] = [];
  const waiting = new Map<string, (event: AwsEvent) => void>();
  const name = (event: AwsEvent) => event.resources[0]?.split(':').at(-1) ?? '';
  const states = await createStates({
    machines: [{ arn: ARN, name: 'jobs', definition }],
    lambda: lambdaOf(functions),
    dynamodbUrl: 'http://127.0.0.1:1',
    credentials,
    dataDir,
    onStatusChange: (event) => {
      events.push(event);
      if (JSON.stringify(event.detail).includes('"RUNNING"')) return;
      waiting.get(name(event))?.(event);
    },
  });
  open.push(states);
  const ended = (execution: string) => new Promise<AwsEvent>((done) => waiting.set(execution, done));
  const run = async (execution: string, input: unknown = {}) => {
    const end = ended(execution);
    await states.start({ stateMachineArn: ARN, name: execution, input: JSON.stringify(input) });
    return (await end).detail;
  };
  return { states, events, run, ended };
}

test('the history tells the states entered, a retry within one, and the end', async () => {
  const failures = [fault('Busy')];
  const definition = machine({
    First: { Type: 'Pass', Next: 'Run' },
    Run: call('run', { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 0, MaxAttempts: 1 }] }),
  });
  const { states, run } = await serve(definition, {
    run: () => {
      const failure = failures.shift();
      if (failure) throw failure;
    },
  });
  await run('one');
  const { events } = await states.getExecutionHistory(`${ARN.replace(':stateMachine:', ':execution:')}:one`);
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'PassStateEntered',
    'PassStateExited',
    'TaskStateEntered',
    'TaskFailed',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
  expect(events[3]).toMatchObject({ id: 4, previousEventId: 3, stateEnteredEventDetails: { name: 'Run' } });
});

describe('tasks', () => {
  test('a function gets its payload, and the next state its result', async () => {
    const definition = machine({
      Double: call('double', { End: undefined, Next: 'Add', ResultPath: '$.doubled', OutputPath: '$' }),
      Add: call('add', { Parameters: { FunctionName: 'add', Payload: { 'n.$': '$.doubled.Payload', by: 1 } } }),
    });
    const { run } = await serve(JSON.parse(JSON.stringify(definition)), {
      double: (input) => Number(Object(input).n) * 2,
      add: (input) => Number(Object(input).n) + Object(input).by,
    });
    expect(await run('one', { n: 4 })).toMatchObject({ status: 'SUCCEEDED', output: '9' });
  });

  test('an error of a function is caught by its type, with the error payload as cause', async () => {
    const { run } = await serve(
      machine({
        Run: call('run', { Catch: [{ ErrorEquals: ['PDF_ENCRYPTED'], ResultPath: '$.fault', Next: 'Known' }] }),
        Known: { Type: 'Pass', End: true },
      }),
      {
        run: () => {
          throw fault('PDF_ENCRYPTED', 'locked');
        },
      },
    );
    const cause = JSON.stringify({ errorType: 'PDF_ENCRYPTED', errorMessage: 'locked' });
    expect(await run('one', { job: 7 })).toMatchObject({
      status: 'SUCCEEDED',
      output: JSON.stringify({ job: 7, fault: { Error: 'PDF_ENCRYPTED', Cause: cause } }),
    });
  });

  test('an error nobody catches fails the execution with its name and cause', async () => {
    const { run } = await serve(machine({ Run: call('run') }), {
      run: () => {
        throw fault('Runtime.ExitError', 'exit 1');
      },
    });
    expect(await run('one')).toMatchObject({
      status: 'FAILED',
      error: 'Runtime.ExitError',
      cause: JSON.stringify({ errorType: 'Runtime.ExitError', errorMessage: 'exit 1' }),
    });
  });

  test('Retry runs the task again until it succeeds', async () => {
    let attempts = 0;
    const Retry = [
      { ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 1, MaxAttempts: 2, MaxDelaySeconds: 1 },
    ];
    const { run } = await serve(machine({ Run: call('run', { Retry }) }), {
      run: () => {
        attempts += 1;
        if (attempts < 2) throw fault('Lambda.TooManyRequestsException');
        return attempts;
      },
    });
    expect(await run('one')).toMatchObject({ status: 'SUCCEEDED', output: '2' });
  });

  test('the first entry of Retry that names an error decides, and MaxAttempts 0 is never', async () => {
    const Retry = [
      { ErrorEquals: ['Poison'], MaxAttempts: 0 },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 5, MaxDelaySeconds: 1 },
    ];
    const calls: string[] = [];
    const { run } = await serve(machine({ Run: call('run', { Retry }) }), {
      run: (input) => {
        calls.push(String(Object(input).name));
        throw fault(calls.length === 1 ? 'Crash' : 'Poison');
      },
    });
    expect(await run('one', { name: 'a' })).toMatchObject({ status: 'FAILED', error: 'Poison' });
    expect(calls).toEqual(['a', 'a']);
  });

  test('$$.State.RetryCount is 0 at first, then one more each time, whichever entry of Retry it was', async () => {
    const again = { IntervalSeconds: 1, MaxAttempts: 1, MaxDelaySeconds: 1 };
    const Retry = [
      { ErrorEquals: ['First'], ...again },
      { ErrorEquals: ['Second'], ...again },
    ];
    const Parameters = { FunctionName: 'run', 'Payload.$': '$$.State.RetryCount' };
    const definition = machine({
      Run: call('run', { Retry, Parameters, End: undefined, Next: 'After' }),
      After: call('after', { Parameters: { ...Parameters, FunctionName: 'after' } }),
    });
    const { run } = await serve(JSON.parse(JSON.stringify(definition)), {
      run: (count) => {
        if (count !== 2) throw fault(count === 0 ? 'First' : 'Second');
        return count;
      },
      after: (count) => count,
    });
    expect(await run('one')).toMatchObject({ status: 'SUCCEEDED', output: '0' });
  });

  test('TimeoutSeconds gives States.Timeout', async () => {
    const { run } = await serve(
      machine({
        Run: call('run', { TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }] }),
        Late: { Type: 'Pass', Result: 'late', End: true },
      }),
      { run: () => new Promise(() => {}) },
    );
    expect(await run('one')).toMatchObject({ status: 'SUCCEEDED', output: '"late"' });
  });

  test('a result over 256 KiB fails with States.DataLimitExceeded, which nothing catches', async () => {
    const { run } = await serve(
      machine({
        Run: call('run', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] }),
        Caught: { Type: 'Succeed' },
      }),
      { run: () => 'x'.repeat(262_144) },
    );
    expect(await run('one')).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('a Map runs its tasks for each item', async () => {
    const ItemProcessor = { ProcessorConfig: { Mode: 'INLINE' }, ...machine({ Page: call('page') }) };
    const { run } = await serve(machine({ Pages: { Type: 'Map', ItemsPath: '$.pages', ItemProcessor, End: true } }), {
      page: (page) => Number(page) * 10,
    });
    expect(await run('one', { pages: [1, 2, 3] })).toMatchObject({ output: '[10,20,30]' });
  });
});

test('the context object has the execution, the machine, and when each state was entered', async () => {
  const seen = {
    'id.$': '$$.Execution.Id',
    'name.$': '$$.Execution.Name',
    'started.$': '$$.Execution.StartTime',
    'input.$': '$$.Execution.Input.job',
    'machine.$': '$$.StateMachine.Name',
    'state.$': '$$.State.Name',
    'entered.$': '$$.State.EnteredTime',
    'text.$': "States.Format('{} {}', $$.State.Name, $$.Execution.Name)",
  };
  const definition = machine({
    Wait: { Type: 'Wait', Seconds: 1, Next: 'Look around' },
    'Look around': { Type: 'Pass', Parameters: seen, End: true },
  });
  const { run, states } = await serve(definition, {});
  const { output } = Object(await run('job-1', { job: 'a' }));
  const { startDate } = await states.describeExecution(`${ARN.replace('stateMachine', 'execution')}:job-1`);
  const context = JSON.parse(output);
  expect(context).toMatchObject({
    id: 'arn:aws:states:eu-west-1:000000000000:execution:jobs:job-1',
    name: 'job-1',
    started: new Date(startDate * 1000).toISOString(),
    input: 'a',
    machine: 'jobs',
    state: 'Look around',
    text: 'Look around job-1',
  });
  expect(Date.parse(context.entered) - Date.parse(context.started)).toBeGreaterThanOrEqual(990);
});

describe('executions', () => {
  const never = { run: () => new Promise(() => {}) };
  const start = (states: States, name: string, input = '{}') => states.start({ stateMachineArn: ARN, name, input });

  test('status changes are told with the shape of the AWS event', async () => {
    const { run, events } = await serve(machine({ Done: { Type: 'Succeed' } }), {});
    await run('one', { a: 1 });
    const executionArn = 'arn:aws:states:eu-west-1:000000000000:execution:jobs:one';
    const common = { executionArn, stateMachineArn: ARN, name: 'one', input: '{"a":1}', startDate: expect.any(Number) };
    expect(events).toMatchObject([
      {
        source: 'aws.states',
        'detail-type': 'Step Functions Execution Status Change',
        account: '000000000000',
        region: 'eu-west-1',
        resources: [executionArn],
        detail: { ...common, status: 'RUNNING', stopDate: null, output: null },
      },
      { detail: { ...common, status: 'SUCCEEDED', stopDate: expect.any(Number), output: '{"a":1}' } },
    ]);
  });

  test('a running execution started again with the same input is the same; all else is ExecutionAlreadyExists', async () => {
    const { states, run } = await serve(machine({ Run: call('run') }), {
      run: (input) => Object(input).hang && never.run(),
    });
    const first = await start(states, 'one', '{"hang":true}');
    expect(await start(states, 'one', '{"hang":true}')).toEqual(first);
    await expect(start(states, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await run('two');
    await expect(start(states, 'two')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('an unknown machine, a bad name and a bad input are refused', async () => {
    const { states } = await serve(machine({ Done: { Type: 'Succeed' } }), {});
    await expect(states.start({ stateMachineArn: `${ARN}x` })).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
    await expect(start(states, 'a b')).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(start(states, 'one', '{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    await expect(states.describeExecution(ARN)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });

  test('a stopped execution is ABORTED and runs no further attempt', async () => {
    let attempts = 0;
    const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60 }];
    const failed = Promise.withResolvers<void>();
    const { states, ended } = await serve(machine({ Run: call('run', { Retry }) }), {
      run: () => {
        attempts += 1;
        failed.resolve();
        throw fault('Busy');
      },
    });
    const end = ended('one');
    const { executionArn } = await start(states, 'one');
    await failed.promise;
    await states.stopExecution({ executionArn, error: 'Cancelled', cause: 'by test' });
    expect((await end).detail).toMatchObject({ status: 'ABORTED', error: 'Cancelled', cause: 'by test' });
    await new Promise((done) => setTimeout(done, 50));
    expect(attempts).toBe(1);
    expect(await states.describeExecution(executionArn)).toMatchObject({ status: 'ABORTED' });
  });

  test('the time limit of the machine ends an execution as TIMED_OUT', async () => {
    const { run } = await serve(machine({ Run: call('run') }, { TimeoutSeconds: 1 }), never);
    expect(await run('one')).toMatchObject({ status: 'TIMED_OUT' });
  });

  test('200 executions run at once', async () => {
    let under = 0;
    let most = 0;
    const { run } = await serve(machine({ Run: call('run') }), {
      run: async (input) => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((done) => setTimeout(done, 300));
        under -= 1;
        return input;
      },
    });
    const details = await Promise.all(Array.from({ length: 200 }, (_, n) => run(`job-${n}`, n + 1)));
    expect(details.map((detail) => Object(detail).output)).toEqual(Array.from({ length: 200 }, (_, n) => `${n + 1}`));
    expect(most).toBe(200);
  });
});

describe('an execution that was cut off', () => {
  const definition = machine({
    Claim: call('claim', { End: undefined, Next: 'Check', ResultPath: '$.claim', OutputPath: '$' }),
    Check: call('check', {
      End: undefined,
      Next: 'Run',
      Catch: [{ ErrorEquals: ['Odd'], ResultPath: '$.odd', Next: 'Run' }],
    }),
    Run: call('run', {
      Parameters: { FunctionName: 'run', Payload: { 'all.$': '$', 't.$': '$$.Execution.StartTime' } },
    }),
  });

  test('goes on with the task in flight, repeats none that ended, and keeps its ARN and start', async () => {
    const calls: string[] = [];
    const inFlight = Promise.withResolvers<void>();
    const functions = (run: (input: unknown) => unknown): Functions => ({
      claim: () => {
        calls.push('claim');
        return 'claimed';
      },
      check: () => {
        calls.push('check');
        throw fault('Odd');
      },
      run: (input) => {
        calls.push('run');
        return run(input);
      },
    });
    const clean = JSON.parse(JSON.stringify(definition));
    const first = await serve(
      clean,
      functions(() => {
        inFlight.resolve();
        return new Promise(() => {});
      }),
    );
    const { executionArn, startDate } = await first.states.start({
      stateMachineArn: ARN,
      name: 'one',
      input: '{"job":1}',
    });
    await inFlight.promise;
    await first.states.stop();
    open.splice(0);

    const second = await serve(
      clean,
      functions((input) => input),
    );
    const { detail } = await second.ended('one');
    expect(calls).toEqual(['claim', 'check', 'run', 'run']);
    expect(detail).toMatchObject({ status: 'SUCCEEDED', executionArn, startDate: startDate * 1000 });
    expect(JSON.parse(Object(detail).output)).toMatchObject({
      all: { job: 1, claim: { Payload: 'claimed' }, odd: { Error: 'Odd' } },
      t: new Date(startDate * 1000).toISOString(),
    });
    expect(second.events.map(({ detail }) => Object(detail).status)).toEqual(['SUCCEEDED']);
  });
});

describe('what cannot be run faithfully is refused at load', () => {
  const pass = { Type: 'Pass', End: true };
  const map = (more: object) => ({
    Type: 'Map',
    End: true,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...machine({ P: pass }) },
    ...more,
  });
  test.each([
    ['a JSONata machine', machine({ A: pass }, { QueryLanguage: 'JSONata' }), 'JSONata'],
    ['a JSONata state', machine({ A: { ...pass, QueryLanguage: 'JSONata', Output: 1 } }), /Output|JSONata/],
    ['variables', machine({ A: { ...pass, Assign: { a: 1 } } }), 'Assign'],
    ['a heartbeat', machine({ A: call('f', { HeartbeatSeconds: 5 }) }), 'HeartbeatSeconds'],
    ['an item batcher', machine({ A: map({ ItemBatcher: { MaxItemsPerBatch: 5 } }) }), 'ItemBatcher'],
    ['tolerated failures', machine({ A: map({ ToleratedFailurePercentage: 5 }) }), 'ToleratedFailurePercentage'],
    [
      'another resource',
      machine({ A: call('f', { Resource: 'arn:aws:states:::sqs:sendMessage' }) }),
      'sqs:sendMessage',
    ],
    [
      'the retries of one item of a Map',
      machine({
        A: map({ ItemProcessor: machine({ B: { ...pass, Parameters: { 'n.$': '$$.State.RetryCount' } } }) }),
      }),
      'RetryCount',
    ],
    ['a task token', machine({ A: call('f', { Parameters: { 'T.$': '$$.Task.Token' } }) }), 'Task.Token'],
    [
      'a loop',
      machine({
        A: { Type: 'Pass', Next: 'B' },
        B: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'A' }], Default: 'C' },
        C: pass,
      }),
      'loop',
    ],
    ['a missing target', machine({ A: { Type: 'Pass', Next: 'Nowhere' } }), 'Nowhere'],
  ])('%s', async (_, definition, message) => {
    await expect(serve(JSON.parse(JSON.stringify(definition)), {})).rejects.toThrow(message);
  });
});
