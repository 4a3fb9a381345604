import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LambdaService } from '../services';
import { startReaper } from '../supervisor/reaper';
import type { FunctionResource } from '../template/model';
import { createLambda, functionName } from './service';

const code = `
let requests = 0;
exports.handler = async (event, context) => {
  requests += 1;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  switch (event.do) {
    case 'pid': await wait(event.ms ?? 0); return { pid: process.pid, requests };
    case 'environment': return process.env;
    case 'context': return { ...context, remaining: context.getRemainingTimeInMillis() };
    case 'print': console.log('hello from the function'); return;
    case 'throw': { class PdfCorrupt extends Error { name = 'PDF_CORRUPT' } throw new PdfCorrupt('no trailer'); }
    case 'exit': process.exit(3);
    case 'spin': for (;;);
    case 'large': return 'x'.repeat(6_291_556);
  }
};`;

const root = mkdtempSync(join(tmpdir(), 'planwright-lambda-'));
const reaper = startReaper();
const running: LambdaService[] = [];

function lambdaOf(name: string, changes: Partial<FunctionResource> = {}, source = code): LambdaService {
  const codeFolder = join(root, name);
  mkdirSync(codeFolder);
  writeFileSync(join(codeFolder, 'index.js'), source);
  const arn = `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
  const fn = {
    name,
    arn,
    codeFolder,
    handler: 'index.handler',
    environment: { OWN: '1' },
    timeoutSeconds: 20,
    memoryMb: 128,
  };
  const lambda = createLambda({
    functions: [{ ...fn, ...changes }],
    apiFunctions: new Set([name]),
    endpoints: { DYNAMODB: 'http://d', S3: 'http://s', SFN: 'http://f', EVENTBRIDGE: 'http://e', LAMBDA: 'http://l' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    logDir: join(root, 'logs'),
    reaper,
  });
  running.push(lambda);
  return lambda;
}

const payloadOf = async (lambda: LambdaService, name: string, event: object): Promise<Record<string, unknown>> => {
  const { ok, payload } = await lambda.invoke(name, event);
  if (!ok || typeof payload !== 'object') throw new Error(JSON.stringify(payload));
  return { ...payload };
};

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

afterAll(async () => {
  await Promise.all(running.map((lambda) => lambda.stop()));
  await reaper.stop();
  rmSync(root, { recursive: true });
});

it('keeps an environment for the next request and loads the code once', async () => {
  const lambda = lambdaOf('warm');
  const first = await payloadOf(lambda, 'warm', { do: 'pid' });
  const second = await payloadOf(lambda, 'warm', { do: 'pid' });
  expect([first.requests, second]).toEqual([1, { pid: first.pid, requests: 2 }]);
});

it('gives requests at the same time an environment each, up to the reserved concurrency, and lets the rest wait', async () => {
  const lambda = lambdaOf('parallel', { reservedConcurrency: 2 });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => payloadOf(lambda, 'parallel', { do: 'pid', ms: 50 })),
  );
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
  expect(answers.map(({ requests }) => Number(requests)).reduce((a, b) => Math.max(a, b))).toBeGreaterThan(1);
});

it('shows the function its own variables and those of Lambda, and none of this machine', async () => {
  const variables = await payloadOf(lambdaOf('env'), 'env', { do: 'environment' });
  expect(variables).toMatchObject({
    OWN: '1',
    AWS_REGION: 'us-east-1',
    AWS_LAMBDA_FUNCTION_NAME: 'env',
    AWS_ENDPOINT_URL_S3: 'http://s',
  });
  expect(variables).not.toHaveProperty('HOME');
});

it('tells the function who it is and how long it has', async () => {
  const context = await payloadOf(lambdaOf('ctx', { timeoutSeconds: 9 }), 'ctx', { do: 'context' });
  expect(context).toMatchObject({
    functionName: 'ctx',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:ctx',
    memoryLimitInMB: '128',
    awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(Number(context.remaining)).toBeGreaterThan(0);
  expect(Number(context.remaining)).toBeLessThanOrEqual(9000);
});

it('answers null for nothing, and writes what the function prints to its log', async () => {
  expect(await lambdaOf('print').invoke('print', { do: 'print' })).toEqual({ ok: true, payload: null });
  expect(readFileSync(join(root, 'logs', 'print.log'), 'utf8')).toContain('hello from the function');
});

it('names an error of the function by its name', async () => {
  const result = await lambdaOf('throws').invoke('throws', { do: 'throw' });
  expect(result).toMatchObject({
    ok: false,
    errorType: 'PDF_CORRUPT',
    payload: { errorType: 'PDF_CORRUPT', errorMessage: 'no trailer' },
  });
});

it('kills a function that spins past its timeout, and serves the next request in a new environment', async () => {
  const lambda = lambdaOf('spins', { timeoutSeconds: 2 });
  const before = await payloadOf(lambda, 'spins', { do: 'pid' });
  expect(await lambda.invoke('spins', { do: 'spin' })).toMatchObject({
    ok: false,
    errorType: 'Sandbox.Timedout',
    payload: { errorMessage: expect.stringContaining('Task timed out after 2.00 seconds') },
  });
  expect(await payloadOf(lambda, 'spins', { do: 'pid' })).toMatchObject({ requests: 1 });
  while (isAlive(Number(before.pid))) await sleep(10); // The test's own timeout is the limit.
});

it('reports a function that exits, and goes on', async () => {
  const lambda = lambdaOf('exits');
  expect(await lambda.invoke('exits', { do: 'exit' })).toMatchObject({
    errorType: 'Runtime.ExitError',
    payload: { errorMessage: expect.stringContaining('exit status 3') },
  });
  expect(await payloadOf(lambda, 'exits', { do: 'pid' })).toMatchObject({ requests: 1 });
});

it('reports code that does not load', async () => {
  const lambda = lambdaOf('broken', {}, 'throw new TypeError("at init")');
  const failure = { ok: false, errorType: 'TypeError', payload: { errorMessage: 'at init' } };
  expect(await lambda.invoke('broken', {})).toMatchObject(failure);
  expect(await lambda.invoke('broken', {})).toMatchObject(failure);
});

it('refuses an answer and a request that are too large for Lambda', async () => {
  const lambda = lambdaOf('large');
  expect(await lambda.invoke('large', { do: 'large' })).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  await expect(lambda.invoke('large', 'x'.repeat(6_291_456))).rejects.toMatchObject({
    name: 'RequestTooLargeException',
  });
});

it('knows a function by name, partial ARN or ARN, and says when there is none', async () => {
  const arn = 'arn:aws:lambda:us-east-1:000000000000:function:it';
  expect(['it', 'it:$LATEST', '000000000000:function:it', arn, `${arn}:live`].map(functionName)).toEqual(
    Array(5).fill('it'),
  );
  await expect(lambdaOf('it').invoke('other', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
