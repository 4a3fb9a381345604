import aslValidator from 'asl-validator';
import { StateMachine } from 'aws-local-stepfunctions';
import { z } from 'zod';
import { jobStates } from '../../infra/constructs/job-states';
import { JOB_FAULT_CODES } from '../../shared/domain/job-fault';

const states = jobStates({ jobsTable: 'jobs', modelFunctionPrefix: 'planwright-dev-', partsAtOnce: 20 });
const definition = JSON.parse(JSON.stringify(states));

const ROW = {
  model: { S: 'toc-parser' },
  document_id: { S: 'document' },
  input_key: { S: '30d/acme/document.pdf' },
  result_prefix: { S: '30d/acme/job' },
  params: { S: '{"pages":[1,2]}' },
};

type JSONValue = Parameters<StateMachine['run']>[0];
type Handler = (input: JSONValue) => Promise<JSONValue>;

const failing = (name: string) => async (): Promise<never> => {
  throw Object.assign(new Error(`${name} happened`), { name });
};

const FAILS = ['FailWithCode', 'FailTimeout', 'FailInternal'];

/** Runs the machine with a stub for each service call; returns the input of each Task in the order they ran. */
const execute = async (handlers: Record<string, Handler>, RetryCount = 0) => {
  const inputs: Record<string, unknown> = {};
  const recorded =
    (state: string, handler: Handler = async () => ({})) =>
    async (input: JSONValue) => {
      inputs[state] = input;
      return handler(input);
    };
  const defaults: Record<string, Handler> = {
    Claim: async () => ({ Attributes: ROW }),
    Run: async () => ({
      Payload: { result_key: '30d/acme/job/1.json', pages_uncharged: 0, compute_ms: 700, left_undone: 0 },
    }),
  };
  const claims = ['Claim', 'ClaimRanges', 'ClaimSet'];
  const tasks = [...claims, 'Run', 'RunRange', 'Preflight', 'RunPart', 'Merge', 'Finish', 'Expire', ...FAILS];
  const execution = new StateMachine(definition).run(
    { account_id: 'acme', job_id: 'job' },
    {
      context: { Execution: { Id: 'execution-arn' }, State: { EnteredTime: '2026-01-02T03:04:05.678Z', RetryCount } },
      overrides: {
        taskResourceLocalHandlers: Object.fromEntries(
          tasks.map((state) => [state, recorded(state, handlers[state] ?? defaults[state])]),
        ),
        retryIntervalOverrides: Object.fromEntries(tasks.map((state) => [state, 0])),
      },
    },
  );
  await execution.result;
  return inputs;
};

it('is valid Amazon States Language', () => {
  expect(aslValidator(definition)).toMatchObject({ isValid: true, errors: [] });
});

describe('conditions', () => {
  const condition = (state: string): unknown => definition.States[state].Parameters.ConditionExpression;

  it.each([
    ['Claim', 'attribute_not_exists(page_ranges) AND attribute_not_exists(project_id)'],
    ['ClaimRanges', 'attribute_exists(page_ranges)'],
    ['ClaimSet', 'attribute_exists(project_id)'],
  ])('%s takes a queued job that is in time, or one it has claimed itself, if %s', (state, kind) => {
    expect(condition(state)).toBe(
      `${kind} AND ((#status = :queued AND (attribute_not_exists(start_by) OR start_by > :now)) ` +
        'OR (#status IN (:preflighting, :processing) AND attempt_token = :token))',
    );
  });

  it('Expire ends a queued job that is not', () => {
    expect(condition('Expire')).toBe('#status = :queued AND start_by <= :now');
  });

  it.each(Object.keys(definition.States).filter((state) => definition.States[state].Parameters?.UpdateExpression))(
    '%s gives every value its expressions name and no other, as DynamoDB demands',
    (state) => {
      const { ConditionExpression, UpdateExpression, ExpressionAttributeValues } = definition.States[state].Parameters;
      const named = `${ConditionExpression} ${UpdateExpression}`.match(/:\w+/g);
      expect(Object.keys(ExpressionAttributeValues).sort()).toEqual([...new Set(named)].sort());
    },
  );

  it.each(['Finish', 'FailWithCode', 'FailTimeout', 'FailInternal'] as const)(
    '%s writes only to its own claim',
    (state) => {
      expect(condition(state)).toBe('#status IN (:preflighting, :processing) AND attempt_token = :token');
    },
  );
});

const conditionFailed = failing('DynamoDB.ConditionalCheckFailedException');
const unclaimed = { Claim: conditionFailed, ClaimRanges: conditionFailed, ClaimSet: conditionFailed };

describe('an execution', () => {
  it('claims, runs the model on what the row says, and completes with its result', async () => {
    const inputs = await execute({});
    expect(Object.keys(inputs)).toEqual(['Claim', 'Run', 'Finish']);
    expect(inputs.Run).toEqual({
      FunctionName: 'planwright-dev-toc-parser',
      Payload: {
        account_id: 'acme',
        job_id: 'job',
        attempt_token: 'execution-arn',
        retry_count: 0,
        document_id: 'document',
        input_key: '30d/acme/document.pdf',
        result_prefix: '30d/acme/job',
        params: { pages: [1, 2] },
      },
    });
    expect(inputs.Finish).toMatchObject({
      TableName: 'jobs',
      Key: { account_id: { S: 'acme' }, job_id: { S: 'job' } },
      ExpressionAttributeValues: {
        ':complete': { S: 'complete' },
        ':result_key': { S: '30d/acme/job/1.json' },
        ':uncharged': { N: '0' },
        ':compute_ms': { N: '700' },
        ':left_undone': { N: '0' },
        ':token': { S: 'execution-arn' },
        ':now': { S: '2026-01-02T03:04:05.678Z' },
      },
    });
  });

  it('takes the job out of the queue with the claim', async () => {
    const { Claim } = await execute({});
    expect(Claim).toMatchObject({ UpdateExpression: expect.stringMatching(/REMOVE queued_account_id, queue_rank$/) });
  });

  it('ends a job that came too late, and takes it out of the queue', async () => {
    const inputs = await execute(unclaimed);
    expect(Object.keys(inputs)).toEqual(['Claim', 'ClaimRanges', 'ClaimSet', 'Expire']);
    expect(inputs.Expire).toMatchObject({
      UpdateExpression: expect.stringMatching(/REMOVE queued_account_id, queue_rank$/),
      ExpressionAttributeValues: { ':expired': { S: 'expired' }, ':now': { S: '2026-01-02T03:04:05.678Z' } },
    });
  });

  it('does nothing when the job is no longer queued', async () => {
    const lost = { ...unclaimed, Expire: conditionFailed };
    expect(Object.keys(await execute(lost))).toEqual(['Claim', 'ClaimRanges', 'ClaimSet', 'Expire']);
  });

  it('ends quietly when another attempt has superseded it', async () => {
    const inputs = await execute({ Finish: failing('DynamoDB.ConditionalCheckFailedException') });
    expect(Object.keys(inputs)).toEqual(['Claim', 'Run', 'Finish']);
  });

  it.each(JOB_FAULT_CODES)('fails the job with %s when the model throws it', async (code) => {
    const inputs = await execute({ Run: failing(code) });
    expect(Object.keys(inputs)).toEqual(['Claim', 'Run', 'FailWithCode']);
    expect(inputs.FailWithCode).toMatchObject({ ExpressionAttributeValues: { ':error_code': { S: code } } });
  });

  it.each([
    ['States.Timeout', 'FailTimeout', 'TIMEOUT'],
    ['Sandbox.Timedout', 'FailTimeout', 'TIMEOUT'],
    ['TypeError', 'FailInternal', 'INTERNAL_ERROR'],
    ['Runtime.ExitError', 'FailInternal', 'INTERNAL_ERROR'],
  ])('after %s goes to %s and fails the job with %s', async (error, state, code) => {
    const inputs = await execute({ Run: failing(error) });
    expect(inputs[state]).toMatchObject({
      ExpressionAttributeValues: { ':failed': { S: 'failed' }, ':error_code': { S: code } },
    });
  });

  it.each(['Claim', 'Finish'])('tries %s again after a fault of DynamoDB', async (state) => {
    let calls = 0;
    const inputs = await execute({
      [state]: async () => {
        calls += 1;
        if (calls === 1) await failing('DynamoDB.InternalServerError')();
        return { Attributes: ROW };
      },
    });
    expect(calls).toBe(2);
    expect(Object.keys(inputs)).toEqual(['Claim', 'Run', 'Finish']);
  });

  it('tells the model how often its run was tried again', async () => {
    expect(await execute({}, 3)).toMatchObject({ Run: { Payload: { retry_count: 3 } } });
  });

  /** How often Run begins, and the states gone through, when it fails with these errors first. */
  const runsAfter = async (errors: string[]) => {
    let runs = 0;
    const inputs = await execute({
      Run: async () => {
        const error = errors[runs];
        runs += 1;
        if (error) await failing(error)();
        return { Payload: { result_key: 'late', pages_uncharged: 0, compute_ms: 700, left_undone: 0 } };
      },
    });
    return { runs, end: Object.keys(inputs).at(-1) };
  };
  const times = (count: number, error: string) => Array.from({ length: count }, () => error);

  it.each([...JOB_FAULT_CODES, 'States.Timeout', 'Sandbox.Timedout', 'JOB_LOST'])(
    'never tries again after %s',
    async (error) => {
      expect((await runsAfter([error])).runs).toBe(1);
    },
  );

  it.each(['Runtime.ExitError', 'Lambda.Unknown', 'TypeError', 'TimeoutError'])(
    'tries again twice after %s, then gives up',
    async (error) => {
      expect(await runsAfter(times(2, error))).toEqual({ runs: 3, end: 'Finish' });
      expect(await runsAfter(times(3, error))).toEqual({ runs: 3, end: 'FailInternal' });
    },
  );

  it('has more patience with Lambda itself', async () => {
    expect(await runsAfter(times(6, 'Lambda.ServiceException'))).toEqual({ runs: 7, end: 'Finish' });
    expect(await runsAfter(times(7, 'Lambda.ServiceException'))).toEqual({ runs: 7, end: 'FailInternal' });
  });

  it.each(['Lambda.TooManyRequestsException', 'TooManyRequestsException'])(
    'has the most patience with its lack of room, for the model or for what the model calls: %s',
    async (error) => {
      expect(await runsAfter(times(30, error))).toEqual({ runs: 31, end: 'Finish' });
    },
  );

  it('stops at once when a retry finds the input at fault', async () => {
    expect(await runsAfter(['Runtime.ExitError', 'PDF_CORRUPT'])).toEqual({ runs: 2, end: 'FailWithCode' });
  });

  it('waits longer each time, by chance up to that, between any two tries', () => {
    const retried = definition.States.Run.Retry.filter(({ MaxAttempts }: { MaxAttempts: number }) => MaxAttempts > 0);
    expect(retried).toHaveLength(3);
    for (const retrier of retried) expect(retrier).toMatchObject({ BackoffRate: 2, JitterStrategy: 'FULL' });
  });
});

describe('an execution in ranges of pages', () => {
  const ranged = { Attributes: { ...ROW, model: { S: 'door-detector' }, page_ranges: { S: '[[1,2],[3,4],[5]]' } } };
  const handlers: Record<string, Handler> = {
    Claim: conditionFailed,
    ClaimRanges: async () => ranged,
    Merge: async () => ({ Payload: { result_key: 'merged', pages_uncharged: 2, compute_ms: 2100, left_undone: 4 } }),
  };
  const rangeInput = z.object({
    Payload: z.object({ range: z.object({ index: z.number(), pages: z.array(z.number()) }) }),
  });
  const rangeOf = (input: JSONValue) => rangeInput.parse(input).Payload.range;

  it('runs the model on each range, then makes one result of what they answer, in order', async () => {
    const ranges: unknown[] = [];
    const RunRange: Handler = async (input) => {
      const range = rangeOf(input);
      ranges.push(range);
      return { Payload: { result_key: `part-${range.index}`, pages_uncharged: 0, compute_ms: 700, left_undone: 0 } };
    };
    const inputs = await execute({ ...handlers, RunRange });
    expect(Object.keys(inputs)).toEqual(['Claim', 'ClaimRanges', 'RunRange', 'Merge', 'Finish']);
    expect(ranges).toEqual([
      { index: 0, pages: [1, 2] },
      { index: 1, pages: [3, 4] },
      { index: 2, pages: [5] },
    ]);
    expect(inputs.RunRange).toMatchObject({
      FunctionName: 'planwright-dev-door-detector',
      Payload: { attempt_token: 'execution-arn', input_key: '30d/acme/document.pdf', retry_count: 0 },
    });
    expect(inputs.Merge).toMatchObject({
      FunctionName: 'planwright-dev-door-detector-merge',
      Payload: { parts: [0, 1, 2].map((part) => ({ result_key: `part-${part}`, compute_ms: 700, left_undone: 0 })) },
    });
    expect(inputs.Finish).toMatchObject({
      ExpressionAttributeValues: { ':uncharged': { N: '2' }, ':compute_ms': { N: '2100' }, ':left_undone': { N: '4' } },
    });
  });

  it.each(['PDF_CORRUPT', 'Sandbox.Timedout', 'Runtime.ExitError'])(
    'goes on without a range that ends in %s',
    async (error) => {
      const RunRange: Handler = async (input) =>
        rangeOf(input).index === 1
          ? failing(error)()
          : { Payload: { result_key: 'part', pages_uncharged: 0, compute_ms: 700, left_undone: 0 } };
      const { Merge, Finish } = await execute({ ...handlers, RunRange });
      expect(Merge).toMatchObject({
        Payload: { parts: [{ result_key: 'part' }, { code: error, pages: [3, 4] }, { result_key: 'part' }] },
      });
      expect(Finish).toBeDefined();
    },
  );

  it('fails with the code that the merge throws when no page could be read', async () => {
    const inputs = await execute({
      ...handlers,
      RunRange: failing('PDF_CORRUPT'),
      Merge: failing('PDF_CORRUPT'),
    });
    expect(inputs.FailWithCode).toMatchObject({ ExpressionAttributeValues: { ':error_code': { S: 'PDF_CORRUPT' } } });
  });
});

test('no field is given both as a value and by a path, which Step Functions refuses', () => {
  const twice = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? [...Object.keys(value).filter((key) => `${key}.$` in value), ...Object.values(value).flatMap(twice)]
      : [];
  expect(twice(definition)).toEqual([]);
});

describe('an execution of a set of files', () => {
  const part = (document_id: string, kind: string, pages: number[]) => ({
    ...{ kind, document_id, pages },
    input_key: `30d/acme/${document_id}.pdf`,
  });
  const parts = [part('plans', 'sheets', [1, 2]), part('specs', 'text', [1])];
  const plan = (outcome: string): Handler => {
    return async () => ({ Payload: { outcome, parts: outcome === 'reserved' ? parts : [] } });
  };
  const handlers: Record<string, Handler> = {
    Claim: conditionFailed,
    ClaimRanges: conditionFailed,
    ClaimSet: async () => ({ Attributes: { ...ROW, model: { S: 'bid-set' } } }),
    Preflight: plan('reserved'),
    Merge: async () => ({ Payload: { result_key: 'merged', pages_uncharged: 1, compute_ms: 1500, left_undone: 0 } }),
  };

  it('is looked at and paid for, then each part of each file is read, and one result made of them', async () => {
    const tasks: unknown[] = [];
    const RunPart: Handler = async (input) => {
      tasks.push(input);
      return { Payload: { result_key: `part-${tasks.length}`, pages_uncharged: 0, compute_ms: 700, left_undone: 0 } };
    };
    const inputs = await execute({ ...handlers, RunPart });
    expect(Object.keys(inputs).slice(2)).toEqual(['ClaimSet', 'Preflight', 'RunPart', 'Merge', 'Finish']);
    expect(inputs.Preflight).toEqual({
      FunctionName: 'planwright-dev-bid-set-preflight',
      Payload: { account_id: 'acme', job_id: 'job', attempt_token: 'execution-arn', retry_count: 0 },
    });
    expect(tasks).toMatchObject([
      {
        FunctionName: 'planwright-dev-bid-set',
        Payload: {
          document_id: 'plans',
          input_key: '30d/acme/plans.pdf',
          params: { kind: 'sheets' },
          range: { index: 0, pages: [1, 2] },
        },
      },
      { Payload: { document_id: 'specs', params: { kind: 'text' }, range: { index: 1, pages: [1] } } },
    ]);
    expect(inputs.Merge).toMatchObject({
      FunctionName: 'planwright-dev-bid-set-merge',
      Payload: { document_id: 'document', parts: [{ result_key: 'part-1' }, { result_key: 'part-2' }] },
    });
  });

  it('ends when the set is put aside until there are credits', async () => {
    const inputs = await execute({ ...handlers, Preflight: plan('blocked') });
    expect(Object.keys(inputs).slice(2)).toEqual(['ClaimSet', 'Preflight']);
  });

  it('goes on without a part that fails, and says whose pages it had', async () => {
    const { Merge } = await execute({ ...handlers, RunPart: failing('PDF_TOO_COMPLEX') });
    expect(Merge).toMatchObject({
      Payload: {
        parts: [
          { code: 'PDF_TOO_COMPLEX', document_id: 'plans', pages: [1, 2] },
          { code: 'PDF_TOO_COMPLEX', document_id: 'specs', pages: [1] },
        ],
      },
    });
  });

  it('fails before anything is paid for when no file can be read', async () => {
    const inputs = await execute({ ...handlers, Preflight: failing('NO_READABLE_FILE') });
    expect(inputs.FailWithCode).toMatchObject({
      ExpressionAttributeValues: { ':error_code': { S: 'NO_READABLE_FILE' } },
    });
    expect(inputs.RunPart).toBeUndefined();
  });

  it.each([
    [3, 'Preflight'],
    [4, 'FailTimeout'],
  ])('is looked at anew after a timeout, three times: after %i of them it ends in %s', async (timeouts, end) => {
    let runs = 0;
    const Preflight: Handler = async (input) => {
      runs += 1;
      return runs <= timeouts ? failing('Sandbox.Timedout')() : plan('blocked')(input);
    };
    const inputs = await execute({ ...handlers, Preflight });
    expect(runs).toBe(4);
    expect(Object.keys(inputs).at(-1)).toBe(end);
  });

  it('writes nothing more when the set was cancelled while it was looked at', async () => {
    const lost = { ...handlers, Preflight: failing('JOB_LOST'), FailInternal: conditionFailed };
    expect(Object.keys(await execute(lost)).slice(2)).toEqual(['ClaimSet', 'Preflight', 'FailInternal']);
  });
});
