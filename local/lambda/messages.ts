import type { LambdaErrorPayload } from '../services';

/** From the runtime to an execution environment: one request. `deadlineMs` is epoch milliseconds. */
export type InvokeMessage = { requestId: string; functionArn: string; deadlineMs: number; payload: string };

/** From an execution environment: loaded, or an answer to its one request. Payloads are JSON text. */
export type EnvironmentMessage =
  | { kind: 'ready' }
  | { kind: 'result'; payload: string }
  | { kind: 'error'; error: LambdaErrorPayload };
