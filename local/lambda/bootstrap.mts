// Runs inside each execution environment: loads the function's handler once, then answers one request at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LambdaErrorPayload } from '../services';
import type { EnvironmentMessage, InvokeMessage } from './messages';

type Handler = (event: unknown, context: object) => unknown;

const environment = (name: string): string => process.env[name] ?? '';

const send = (message: EnvironmentMessage) => process.send?.(message);

const describeError = (error: unknown): LambdaErrorPayload =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

async function loadHandler(): Promise<Handler> {
  const [file = '', exported = ''] = environment('_HANDLER').split('.');
  const path = ['.mjs', '.js', '.cjs']
    .map((extension) => join(environment('LAMBDA_TASK_ROOT'), file + extension))
    .find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`no module ${file} in ${environment('LAMBDA_TASK_ROOT')}`);
  const loaded = await import(pathToFileURL(path).href);
  const handler: unknown = loaded[exported] ?? loaded.default?.[exported];
  if (typeof handler !== 'function') throw new Error(`${environment('_HANDLER')} is undefined or not exported`);
  return (event, context) => handler(event, context);
}

const contextFor = ({ requestId, functionArn, deadlineMs }: InvokeMessage) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: environment('AWS_LAMBDA_FUNCTION_NAME'),
  functionVersion: environment('AWS_LAMBDA_FUNCTION_VERSION'),
  invokedFunctionArn: functionArn,
  logGroupName: environment('AWS_LAMBDA_LOG_GROUP_NAME'),
  logStreamName: environment('AWS_LAMBDA_LOG_STREAM_NAME'),
  memoryLimitInMB: environment('AWS_LAMBDA_FUNCTION_MEMORY_SIZE'),
  getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
});

async function answer(handler: Handler, message: InvokeMessage): Promise<void> {
  try {
    const result = await handler(JSON.parse(message.payload), contextFor(message));
    send({ kind: 'result', payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    console.error(error);
    send({ kind: 'error', error: describeError(error) });
  }
}

process.on('disconnect', () => process.exit(0)); // The runtime is gone.

try {
  const handler = await loadHandler();
  process.on('message', (message: InvokeMessage) => answer(handler, message));
  send({ kind: 'ready' });
} catch (error) {
  console.error(error);
  process.send?.({ kind: 'error', error: describeError(error) } satisfies EnvironmentMessage, () => process.exit(1));
}
